package dev.plumbline.policy.build;

/** {@code opa} could not be started, did not end in time, or is none. */
final class OpaFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String said;

  OpaFailed(String message) {
    super(message);
    this.said = message;
  }

  /** What is wrong, naming the executable. */
  String said() {
    return said;
  }
}
