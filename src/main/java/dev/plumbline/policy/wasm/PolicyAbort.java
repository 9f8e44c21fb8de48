package dev.plumbline.policy.wasm;

/** The policy called {@code opa_abort}, or what came from its memory made no sense. */
final class PolicyAbort extends RuntimeException {
  PolicyAbort(String message) {
    super(message);
  }
}
