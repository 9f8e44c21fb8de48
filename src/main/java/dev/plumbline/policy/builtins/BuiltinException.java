package dev.plumbline.policy.builtins;

/**
 * A built-in function has no answer for these arguments: OPA's own error, which makes the
 * expression undefined and nothing worse.
 */
final class BuiltinException extends RuntimeException {
  BuiltinException(String message) {
    super(message, null, false, false);
  }
}
