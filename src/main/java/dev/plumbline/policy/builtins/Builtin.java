package dev.plumbline.policy.builtins;

/** One built-in function. */
@FunctionalInterface
interface Builtin {
  /**
   * The answer to these arguments.
   *
   * @throws BuiltinException where OPA reports an error, which makes the expression undefined
   */
  Value apply(Arguments arguments);
}
