/**
 * Tests of policies: Rego sources go in; out comes what each test gave under {@code opa} and again
 * on Plumbline's own host, with what it printed, the trace of a failure, and coverage.
 */
@NullMarked
package dev.plumbline.policy.tests;

import org.jspecify.annotations.NullMarked;
