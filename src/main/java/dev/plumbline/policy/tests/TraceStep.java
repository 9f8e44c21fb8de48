package dev.plumbline.policy.tests;

import dev.plumbline.model.Origin;

/**
 * One step of an evaluation.
 *
 * @param step {@code Enter}, {@code Redo}, {@code Fail} or {@code Note}
 * @param depth how many rules it lies within
 * @param text the line of the source, or what a note says
 */
public record TraceStep(String step, int depth, Origin origin, String text) {}
