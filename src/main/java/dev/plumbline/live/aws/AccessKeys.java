package dev.plumbline.live.aws;

import java.util.Optional;

/**
 * Credentials handed in rather than found by the SDK: the demo's, and a test's.
 *
 * @param sessionToken for temporary credentials
 */
public record AccessKeys(String id, String secret, Optional<String> sessionToken) {
  /** Long-lived keys. */
  public static AccessKeys of(String id, String secret) {
    return new AccessKeys(id, secret, Optional.empty());
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "AccessKeys[" + id + "]";
  }
}
