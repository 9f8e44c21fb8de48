package dev.plumbline.waiver;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Target;
import java.util.List;

/**
 * For which pipelines something is accepted, and on what terms.
 *
 * @param pipelines any of these
 */
record Grant(List<Selector> pipelines, Acceptance acceptance) {
  Grant {
    pipelines = List.copyOf(pipelines);
  }

  boolean covers(Pipeline pipeline) {
    return pipelines.stream().anyMatch(selector -> selector.selects(pipeline));
  }

  boolean coversAll(Target target) {
    return pipelines.stream().anyMatch(selector -> selector.selectsAll(target));
  }
}
