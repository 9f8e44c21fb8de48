package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Sha256;
import dev.plumbline.model.Stage;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What {@code pack.json} says. Its members may grow within one schema version, so unknown ones are
 * let be.
 *
 * @param exceptions the rules that except others, at most one a package
 * @param aggregates the entrypoints that are packages, with the paths of all rules below them
 * @param input the members of {@code input} that its rules read; empty where any may be
 * @param together by stage, an entrypoint that answers with all rules of the stage by theirs
 */
record PackManifest(
    Origin origin,
    String opa,
    Optional<String> wasmSha256,
    List<PackRule> rules,
    List<PackException> exceptions,
    Map<String, Set<String>> aggregates,
    Optional<Set<String>> input,
    Map<Stage, String> together) {
  private static final int SCHEMA = 1;

  /** An {@code exception} rule, which excepts rules of its own package. */
  record PackException(
      String packagePath, String entrypoint, List<String> member, boolean complete) {
    PackException {
      member = List.copyOf(member);
    }
  }

  /** The same, of these packages only. */
  PackManifest only(Predicate<String> packages) {
    return new PackManifest(
        origin,
        opa,
        wasmSha256,
        rules.stream().filter(r -> packages.test(r.packagePath())).toList(),
        exceptions.stream().filter(e -> packages.test(e.packagePath())).toList(),
        aggregates,
        input,
        together);
  }

  PackManifest {
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
    aggregates = Map.copyOf(aggregates);
    input = input.map(Set::copyOf);
    together = Map.copyOf(together);
  }

  /** Reads all of it; empty where anything is wrong, with a problem each. */
  static Optional<PackManifest> read(ObjectNode json, Origin origin, List<Problem> problems) {
    JsonNode schema = json.path("schemaVersion");
    if (!schema.isInt() || schema.intValue() != SCHEMA) {
      problems.add(
          wrong(origin, "schemaVersion is " + schema + ", wanted " + SCHEMA)
              .hint("build the pack again with this version"));
      return Optional.empty();
    }
    int before = problems.size();
    ManifestReader top = new ManifestReader(json, "", origin, problems);
    List<PackRule> rules = new ArrayList<>();
    top.objects("rules").forEach(r -> r.rule().ifPresent(rules::add));
    List<PackException> exceptions = new ArrayList<>();
    top.objects("exceptions").forEach(e -> exceptions.add(e.exception()));
    Map<String, Set<String>> aggregates = new HashMap<>();
    if (json.has("aggregates")) {
      top.objects("aggregates")
          .forEach(a -> aggregates.put(a.text("entrypoint"), Set.copyOf(a.texts("known"))));
    }
    Optional<Set<String>> input =
        json.has("input") ? Optional.of(Set.copyOf(top.texts("input"))) : Optional.empty();
    Map<Stage, String> together = top.together();
    if (rules.isEmpty() && problems.size() == before) {
      problems.add(
          wrong(origin, "the policy pack has no rule")
              .hint("name a rule deny, violation or warn, or one of these with _name behind"));
    }
    checkUnique(rules, origin, problems);
    String opa = top.text("opa");
    Optional<String> digest = top.optionalText("wasmSha256");
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new PackManifest(origin, opa, digest, rules, exceptions, aggregates, input, together));
  }

  private static void checkUnique(List<PackRule> rules, Origin origin, List<Problem> problems) {
    Set<String> ids = new HashSet<>();
    for (PackRule rule : rules) {
      if (!ids.add(rule.id())) {
        problems.add(wrong(origin, "two rules have the id " + rule.id()));
      }
    }
  }

  /** The three files must be of one build. */
  void checkDigest(byte[] wasm, Origin place, List<Problem> problems) {
    wasmSha256
        .filter(wanted -> !wanted.equals(Sha256.hex(wasm)))
        .ifPresent(
            wanted ->
                problems.add(
                    wrong(place, "the compiled policy is not the one that pack.json describes")
                        .hint("build the pack again")));
  }

  /** Every entrypoint that is going to be asked for must be in the module. */
  void checkEntrypoints(SortedSet<String> known, List<Problem> problems) {
    List<String> wanted = new ArrayList<>();
    rules.forEach(rule -> wanted.add(rule.entrypoint()));
    exceptions.forEach(exception -> wanted.add(exception.entrypoint()));
    wanted.addAll(new TreeSet<>(together.values()));
    for (String entrypoint : wanted) {
      if (!known.contains(entrypoint)) {
        String near = Suggestion.didYouMean(entrypoint, known);
        problems.add(
            wrong(origin, "the compiled policy has no entrypoint " + entrypoint + near)
                .hint("build the pack again"));
      }
    }
  }

  private static Problem wrong(Origin origin, String message) {
    return Problem.error(Problem.Kind.POLICY, origin, message);
  }
}
