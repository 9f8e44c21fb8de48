package dev.plumbline.policy;

import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.wasm.Outcome;
import java.util.List;

/** Finds a rule in what its package answers. */
final class Members {
  private Members() {}

  /** The value at the end of these names; undefined where it is not there, as the rule then is. */
  static Outcome of(Value value, List<String> names) {
    Value at = value;
    for (String name : names) {
      Value next = at instanceof Value.Obj object ? object.members().get(Value.of(name)) : null;
      if (next == null) {
        return new Outcome.Undefined();
      }
      at = next;
    }
    return new Outcome.Defined(at);
  }
}
