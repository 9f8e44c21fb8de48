package dev.plumbline.policy.builtins;

import java.time.Instant;

/**
 * What a policy may know of the world around it.
 *
 * @param now what {@code time.now_ns} answers; the same in a whole run, so that it can be repeated
 */
public record Surroundings(Instant now) {}
