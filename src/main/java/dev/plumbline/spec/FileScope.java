package dev.plumbline.spec;

import dev.plumbline.model.Target;
import java.util.List;
import java.util.Map;

/**
 * What all pipelines of one file share.
 *
 * @param root the places of a pipeline's document
 * @param groups what {@code @name} stands for, by name without the sign
 */
record FileScope(Notes notes, Place root, Schedules schedules, Map<String, List<Target>> groups) {}
