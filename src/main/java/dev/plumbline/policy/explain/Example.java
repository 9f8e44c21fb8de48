package dev.plumbline.policy.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Optional;

/**
 * A document that a rule passes and one that it does not, as fragments that are laid over a
 * pipeline which obeys every rule: objects member by member, anything else replaces, {@code null}
 * removes. Their members are {@code pipeline} and {@code labels}, as in a spec, and {@code params}.
 *
 * @param declared what the spec says; for drift only, where the other two are live documents
 */
public record Example(Optional<ObjectNode> declared, ObjectNode passes, ObjectNode fails) {
  public Example {
    declared = declared.map(Json::canonical);
    passes = Json.canonical(passes);
    fails = Json.canonical(fails);
  }

  /** What stands under METADATA {@code custom.example}; empty where it is not whole. */
  static Optional<Example> of(JsonNode example) {
    return example.path("passes") instanceof ObjectNode passes
            && example.path("fails") instanceof ObjectNode fails
        ? Optional.of(new Example(Optional.empty(), passes, fails))
        : Optional.empty();
  }
}
