package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.policy.wasm.Outcome;

/** Something that has a value for each input; for one thread. */
@FunctionalInterface
public interface Query {
  Outcome evaluate(ObjectNode input);
}
