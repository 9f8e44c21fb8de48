package dev.plumbline.policy.builtins;

/**
 * A built-in function was asked for more than a host can give. It ends the evaluation with an
 * error: an undefined answer would pass what nobody looked at.
 */
final class LimitException extends RuntimeException {
  LimitException(String message) {
    super(message);
  }
}
