package dev.plumbline.policy.wasm;

import dev.plumbline.policy.builtins.Value;

/** What came of evaluating one entrypoint. */
public sealed interface Outcome {
  /** The entrypoint has this value. */
  record Defined(Value value) implements Outcome {}

  /** The entrypoint has no value for this input. A partial set always has one. */
  record Undefined() implements Outcome {}

  /**
   * The evaluation broke off; its instance is spent.
   *
   * @param reason one line
   * @param outOfTime whether it was stopped because it took too long
   */
  record Failed(String reason, boolean outOfTime) implements Outcome {
    public Failed(String reason) {
      this(reason, false);
    }
  }
}
