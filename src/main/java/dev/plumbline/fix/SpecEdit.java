package dev.plumbline.fix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;

/**
 * One change of a spec that makes it say what AWS holds.
 *
 * @param path below {@code pipeline:}
 * @param origin where the value stands; for one that is added, what it belongs to
 * @param from what the spec says; empty where it is silent or says {@code null}
 * @param to what AWS holds; empty where that is nothing
 */
public record SpecEdit(
    Action action, FieldPath path, Origin origin, Optional<JsonNode> from, Optional<JsonNode> to) {

  public SpecEdit {
    from = from.filter(value -> !value.isNull());
    to = to.filter(value -> !value.isNull());
  }

  /** What is done to the spec. */
  public enum Action {
    CHANGE,
    ADD,
    /** Or to write {@code null}, where a default says it. */
    REMOVE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code change status: DISABLED -> ENABLED}, in YAML. */
  public String text() {
    return switch (action) {
      case CHANGE -> "change " + path + ": " + yaml(from) + " -> " + yaml(to);
      case ADD -> "add " + path + ": " + yaml(to);
      case REMOVE -> "remove " + path + ": " + yaml(from) + " (or write null, over a default)";
    };
  }

  private static String yaml(Optional<JsonNode> value) {
    return value.map(YamlScalar::inline).orElse("null");
  }
}
