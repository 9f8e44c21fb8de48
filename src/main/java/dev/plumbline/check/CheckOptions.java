package dev.plumbline.check;

import dev.plumbline.live.TargetRead;
import dev.plumbline.policy.wasm.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run is done.
 *
 * @param now what policies see, and what {@code firstSeen} says
 * @param unmanaged whether targets are listed for pipelines that nobody declared
 * @param unmanagedFails whether those fail the run
 * @param workers threads that judge, at least 1
 * @param allowEmpty whether a run without pipelines or without policies is fine
 * @param saveInputs where the policies' input documents go
 * @param limits what one evaluation of a policy may cost
 */
public record CheckOptions(
    Instant now,
    TargetRead.Mode read,
    boolean unmanaged,
    boolean unmanagedFails,
    int workers,
    boolean allowEmpty,
    Optional<Path> saveInputs,
    Limits limits) {}
