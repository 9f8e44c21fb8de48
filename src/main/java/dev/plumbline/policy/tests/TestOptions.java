package dev.plumbline.policy.tests;

import dev.plumbline.policy.wasm.Limits;
import java.time.Instant;
import java.util.Optional;

/**
 * How tests are run.
 *
 * @param only a regular expression that part of a test's id must match
 * @param coverage whether it is measured
 * @param now what {@code time.now_ns} answers on Plumbline's host
 * @param limits of one test there
 */
public record TestOptions(Optional<String> only, boolean coverage, Instant now, Limits limits) {}
