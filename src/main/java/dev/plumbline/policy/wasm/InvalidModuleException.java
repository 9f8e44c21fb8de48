package dev.plumbline.policy.wasm;

import java.util.List;

/**
 * The bytes are no policy that can be evaluated here; the message says why, without a file name.
 */
public final class InvalidModuleException extends Exception {
  private final transient List<String> refused;

  InvalidModuleException(String message) {
    this(message, List.of());
  }

  InvalidModuleException(String message, List<String> refused) {
    super(message);
    this.refused = List.copyOf(refused);
  }

  /** The functions that it calls and that no policy is given here; none if it is damaged. */
  public List<String> refused() {
    return refused;
  }
}
