package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * One result of one rule.
 *
 * @param key of the finding that it belongs to
 * @param path where in the pipeline's document it lies, as the rule wrote it
 * @param details its further members; empty where it has none
 */
record RuleResult(
    String message,
    String key,
    Optional<String> path,
    Optional<Severity> severity,
    ObjectNode details)
    implements Comparable<RuleResult> {
  private static final Set<String> KNOWN = Set.of("msg", "severity", "key", "path");
  private static final Comparator<RuleResult> ORDER =
      Comparator.comparing(RuleResult::key)
          .thenComparing(RuleResult::message)
          .thenComparing(r -> Json.text(r.details()))
          .thenComparing(r -> r.path().orElse(""))
          .thenComparing(r -> r.severity().map(Severity::ordinal).orElse(-1));

  /**
   * Reads a result.
   *
   * @throws WrongShape where it is neither text nor an object with {@code msg}
   */
  static RuleResult of(JsonNode node) throws WrongShape {
    if (node.isTextual()) {
      return new RuleResult(
          node.textValue(), "", Optional.empty(), Optional.empty(), Json.object());
    }
    if (!(node instanceof ObjectNode object)) {
      throw new WrongShape("a result is " + shown(node) + ", wanted text or an object with msg");
    }
    String message =
        text(object, "msg")
            .orElseThrow(() -> new WrongShape("a result has no msg: " + shown(node)));
    Optional<String> path = text(object, "path");
    String key = text(object, "key").or(() -> path).orElse("");
    return new RuleResult(message, key, path, severity(object), details(object, key, path));
  }

  private static Optional<Severity> severity(ObjectNode object) throws WrongShape {
    Optional<String> name = text(object, "severity");
    Optional<Severity> severity = name.flatMap(Severity::of);
    if (name.isPresent() && severity.isEmpty()) {
      throw new WrongShape(
          "the severity of a result is "
              + shown(object.get("severity"))
              + ", wanted one of "
              + String.join(", ", Severity.names()));
    }
    return severity;
  }

  private static Optional<String> text(ObjectNode object, String name) throws WrongShape {
    JsonNode node = object.path(name);
    if (!node.isMissingNode() && !node.isTextual()) {
      throw new WrongShape("the " + name + " of a result is " + shown(node) + ", wanted text");
    }
    return Optional.ofNullable(node.textValue());
  }

  /** What the finding does not say otherwise. */
  private static ObjectNode details(ObjectNode object, String key, Optional<String> path) {
    ObjectNode details = Json.object();
    object
        .properties()
        .forEach(
            e -> {
              if (!KNOWN.contains(e.getKey())) {
                details.set(e.getKey(), e.getValue());
              }
            });
    path.filter(p -> !p.equals(key)).ifPresent(p -> details.put("path", p));
    return Json.canonical(details);
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  @Override
  public int compareTo(RuleResult other) {
    return ORDER.compare(this, other);
  }
}
