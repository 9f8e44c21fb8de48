package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One file, as far as a pack needs to know it.
 *
 * @param name the name in the {@link SourceTree}
 * @param shown the path that the caller knows it by
 * @param annotations those of the package and of the packages below it
 * @param refused calls of builtins that only conftest has
 * @param input what it reads of {@code input}
 * @param calls of every function that is called by its own name, builtins among them
 */
record RegoModule(
    String name,
    String shown,
    List<String> packagePath,
    List<Annotation> annotations,
    List<Body> bodies,
    InputReads input,
    List<Call> refused,
    List<Call> calls) {

  private static final Set<String> CONFTEST_ONLY =
      Set.of("parse_config", "parse_config_file", "parse_combined_config_files");

  /** A METADATA block. */
  record Annotation(String scope, ObjectNode content) {
    static Annotation of(JsonNode node) {
      ObjectNode content = node.deepCopy();
      content.remove(List.of("scope", "location", "entrypoint"));
      return new Annotation(node.path("scope").asText(), content);
    }
  }

  /** One rule body: what makes one path may stand in many. */
  record Body(String rule, RuleForm form, Origin origin, List<Annotation> annotations) {
    /** Its own METADATA, of this scope. */
    Optional<ObjectNode> annotation(String scope) {
      return annotations.stream()
          .filter(a -> a.scope().equals(scope))
          .map(Annotation::content)
          .findFirst();
    }
  }

  /**
   * A call.
   *
   * @param builtin its name, {@code time.now_ns}
   * @param rule where it stands
   */
  record Call(String builtin, RulePath rule, Origin origin) {}

  /** Reads what {@code opa parse --format json --json-include locations} prints. */
  static RegoModule of(String name, String shown, JsonNode tree) {
    List<String> path =
        elements(tree.path("package").path("path"))
            .skip(1)
            .map(term -> term.path("value").asText())
            .toList();
    List<Annotation> ofPackage =
        elements(tree.path("annotations"))
            .map(Annotation::of)
            .filter(a -> a.scope().endsWith("package") || a.scope().equals("subpackages"))
            .toList();
    List<Body> bodies = elements(tree.path("rules")).map(rule -> body(rule, shown)).toList();
    List<Call> named = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    for (JsonNode rule : tree.path("rules")) {
      RulePath at = new RulePath(path, name(rule));
      collect(rule, RegoModule::operator, at, shown, named);
      collect(rule, RegoModule::called, at, shown, calls);
    }
    List<Call> refused =
        named.stream().filter(call -> CONFTEST_ONLY.contains(call.builtin())).toList();
    return new RegoModule(
        name, shown, path, ofPackage, bodies, InputReads.of(tree), refused, calls);
  }

  private static Body body(JsonNode rule, String shown) {
    return new Body(
        name(rule),
        RuleForm.of(rule),
        origin(rule, shown),
        elements(rule.path("annotations")).map(Annotation::of).toList());
  }

  private static String name(JsonNode rule) {
    return rule.path("head").path("ref").path(0).path("value").asText();
  }

  /** Everything in a rule that this finds the name of a function in. */
  private static void collect(
      JsonNode node,
      Function<JsonNode, Optional<String>> function,
      RulePath rule,
      String shown,
      List<Call> found) {
    function
        .apply(node)
        .ifPresent(called -> found.add(new Call(called, rule, origin(node, shown))));
    node.forEach(child -> collect(child, function, rule, shown, found));
  }

  /** What an expression or a term calls. */
  private static Optional<String> called(JsonNode node) {
    JsonNode parts = node.path(node.path("type").asText().equals("call") ? "value" : "terms");
    return operator(parts.path(0));
  }

  /** The name of a function. */
  static Optional<String> operator(JsonNode term) {
    if (!term.path("type").asText().equals("ref")) {
      return Optional.empty();
    }
    return Optional.of(
        elements(term.path("value"))
            .map(part -> part.path("value").asText())
            .collect(Collectors.joining(".")));
  }

  private static Origin origin(JsonNode node, String shown) {
    JsonNode location = node.path("location");
    int line = location.path("row").asInt();
    return new Origin(shown, line, line == 0 ? 0 : location.path("col").asInt());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Whether it holds tests, which stay out of packs. */
  boolean isTest() {
    return !packagePath.isEmpty() && packagePath.get(packagePath.size() - 1).endsWith("_test");
  }
}
