package dev.plumbline.policy.builtins;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * What a policy may know of the world around it, and what the world may hear of it.
 *
 * @param now what {@code time.now_ns} answers; the same in a whole run, so that it can be repeated
 * @param printed takes each line that {@code print} makes, on the thread of the evaluation; there
 *     are none unless the policy was compiled with them ({@code opa build --wasm-include-print})
 */
public record Surroundings(Instant now, Consumer<String> printed) {
  /** Where nobody listens. */
  public Surroundings(Instant now) {
    this(now, line -> {});
  }
}
