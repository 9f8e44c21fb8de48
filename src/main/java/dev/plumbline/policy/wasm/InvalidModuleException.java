package dev.plumbline.policy.wasm;

/**
 * The bytes are no policy that can be evaluated here; the message says why, without a file name.
 */
public final class InvalidModuleException extends Exception {
  InvalidModuleException(String message) {
    super(message);
  }
}
