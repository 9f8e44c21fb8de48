package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Typed members of one object in {@code pack.json}; a wrong one is a problem with its path. */
final class ManifestReader {
  private static final Predicate<String> RULE_NAME =
      Pattern.compile("(deny|violation|warn)(_[a-zA-Z0-9]+)*").asMatchPredicate();

  private final ObjectNode object;
  private final String where;
  private final Origin origin;
  private final List<Problem> problems;

  ManifestReader(ObjectNode object, String where, Origin origin, List<Problem> problems) {
    this.object = object;
    this.where = where;
    this.origin = origin;
    this.problems = problems;
  }

  /** A rule; empty where anything of it is wrong. */
  Optional<PackRule> rule() {
    int before = problems.size();
    PackRule rule =
        new PackRule(
            text("id"),
            text("path"),
            text("package"),
            text("name"),
            text("entrypoint"),
            texts("member"),
            severity(),
            optionalText("title").orElse(""),
            optionalText("description").orElse(""),
            texts("controls"),
            optionalText("remediation").orElse(""),
            stages(),
            flag("complete"),
            related(),
            object.path("custom") instanceof ObjectNode custom ? custom : Json.object());
    if (problems.size() == before) {
      checkNames(rule);
    }
    return problems.size() == before ? Optional.of(rule) : Optional.empty();
  }

  /** What stands under {@code relatedResources}; one without an address is of no use to anybody. */
  private List<RelatedPage> related() {
    List<RelatedPage> pages = new ArrayList<>();
    for (JsonNode page : object.path("relatedResources")) {
      String address = page.path("ref").asText();
      if (!address.isEmpty()) {
        pages.add(new RelatedPage(address, page.path("description").asText()));
      }
    }
    return pages;
  }

  private void checkNames(PackRule rule) {
    if (!RULE_NAME.test(rule.name())) {
      wrong("name", rule.name(), "deny, violation or warn, or one of these with _name behind");
    }
    if (!rule.path().equals(rule.packagePath() + "." + rule.name())) {
      wrong("path", rule.path(), rule.packagePath() + "." + rule.name());
    }
    String entrypoint = entrypoint(rule.path());
    String found = String.join("/", rule.segments());
    if (rule.path().indexOf('[') < 0 && !found.equals(entrypoint)) {
      wrong("entrypoint", found, entrypoint);
    }
  }

  private static String entrypoint(String path) {
    return path.startsWith("data.") ? path.substring("data.".length()).replace('.', '/') : "";
  }

  PackManifest.PackException exception() {
    return new PackManifest.PackException(
        text("package"), text("entrypoint"), texts("member"), flag("complete"));
  }

  String text(String name) {
    Optional<String> text = optionalText(name).filter(t -> !t.isEmpty());
    if (text.isEmpty() && !object.has(name)) {
      problems.add(Problem.error(Problem.Kind.POLICY, origin, where + name + " is missing"));
    }
    return text.orElse("");
  }

  Optional<String> optionalText(String name) {
    JsonNode node = object.path(name);
    if (!node.isMissingNode() && !node.isTextual()) {
      wrong(name, node.toString(), "text");
    }
    return Optional.ofNullable(node.textValue());
  }

  private boolean flag(String name) {
    JsonNode node = object.path(name);
    if (!node.isMissingNode() && !node.isBoolean()) {
      wrong(name, node.toString(), "true or false");
    }
    return node.asBoolean(false);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : object.path(name)) {
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        wrong(name, element.toString(), "a list of texts");
      }
    }
    return texts;
  }

  private Optional<Severity> severity() {
    Optional<String> name = optionalText("severity");
    Optional<Severity> severity = name.flatMap(Severity::of);
    if (name.isPresent() && severity.isEmpty()) {
      wrong("severity", name.get(), "one of " + String.join(", ", Severity.names()));
    }
    return severity;
  }

  private Set<Stage> stages() {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    for (String name : texts("stages")) {
      Arrays.stream(Stage.values())
          .filter(stage -> stage.toString().equals(name))
          .findFirst()
          .ifPresentOrElse(stages::add, () -> wrong("stages", name, "check and gate"));
    }
    if (stages.isEmpty()) {
      wrong("stages", object.path("stages").toString(), "check, gate or both");
    }
    return stages;
  }

  /** The entrypoints that answer for all rules of a stage; a pack may have none. */
  Map<Stage, String> together() {
    Map<Stage, String> entrypoints = new EnumMap<>(Stage.class);
    JsonNode stages = object.path("together");
    for (Stage stage : Stage.values()) {
      JsonNode entrypoint = stages.path(stage.toString());
      if (entrypoint.isTextual()) {
        entrypoints.put(stage, entrypoint.textValue());
      } else if (!entrypoint.isMissingNode()) {
        wrong("together." + stage, entrypoint.toString(), "text");
      }
    }
    return entrypoints;
  }

  /** The elements of a list of objects. */
  List<ManifestReader> objects(String name) {
    List<ManifestReader> readers = new ArrayList<>();
    JsonNode list = object.path(name);
    if (!list.isArray()) {
      wrong(name, list.toString(), "a list");
    }
    for (int i = 0; i < list.size(); i++) {
      String place = where + name + "[" + i + "]";
      if (list.get(i) instanceof ObjectNode element) {
        readers.add(new ManifestReader(element, place + ".", origin, problems));
      } else {
        problems.add(Problem.error(Problem.Kind.POLICY, origin, place + " is no object"));
      }
    }
    return readers;
  }

  private void wrong(String name, String found, String wanted) {
    problems.add(
        Problem.error(
            Problem.Kind.POLICY, origin, where + name + " is " + found + ", wanted " + wanted));
  }
}
