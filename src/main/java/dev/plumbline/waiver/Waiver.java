package dev.plumbline.waiver;

import dev.plumbline.model.Wildcard;
import java.util.Optional;

/**
 * Findings that somebody accepts.
 *
 * @param rule of rules' ids
 * @param key of the findings' keys; empty for any
 */
record Waiver(Wildcard rule, Optional<Wildcard> key, Grant grant) {
  boolean covers(Pipeline pipeline, String findingKey) {
    return (key.isEmpty() || key.get().matches(findingKey)) && grant.covers(pipeline);
  }
}
