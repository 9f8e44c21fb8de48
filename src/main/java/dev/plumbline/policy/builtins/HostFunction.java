package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Optional;

/** A built-in function as a policy's host calls it. */
@FunctionalInterface
public interface HostFunction {
  /** The answer; empty where OPA would report an error, which makes the expression undefined. */
  Optional<Value> call(List<Value> arguments, Surroundings surroundings);
}
