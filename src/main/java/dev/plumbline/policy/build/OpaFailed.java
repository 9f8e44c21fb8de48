package dev.plumbline.policy.build;

/** {@code opa} could not be started, did not end in time, or is none. */
final class OpaFailed extends Exception {
  private static final long serialVersionUID = 1L;

  OpaFailed(String message) {
    super(message);
  }
}
