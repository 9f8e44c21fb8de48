package dev.plumbline.waiver;

import dev.plumbline.model.Target;
import dev.plumbline.model.Wildcard;
import java.util.Map;
import java.util.Optional;

/**
 * Some pipelines: those for which everything that is said here is so.
 *
 * @param name the pipeline's, or the one in its ARN
 * @param labels each key with what its value is like
 */
record Selector(
    Optional<Wildcard> name,
    Optional<Wildcard> arn,
    Optional<Wildcard> account,
    Optional<Wildcard> region,
    Map<String, Wildcard> labels) {

  Selector {
    labels = Map.copyOf(labels);
  }

  boolean selects(Pipeline pipeline) {
    return in(pipeline.arn().target())
        && is(arn, pipeline.arn().toString())
        && (is(name, pipeline.name()) || is(name, pipeline.arn().name()))
        && labels.entrySet().stream().allMatch(label -> labelled(pipeline, label));
  }

  private static boolean labelled(Pipeline pipeline, Map.Entry<String, Wildcard> label) {
    String value = pipeline.labels().get(label.getKey());
    return value != null && label.getValue().matches(value);
  }

  /** Whether every pipeline of the target is meant, known or not. */
  boolean selectsAll(Target target) {
    boolean anyName = name.map(Wildcard::toString).orElse("*").equals("*");
    return anyName && arn.isEmpty() && labels.isEmpty() && in(target);
  }

  private boolean in(Target target) {
    return is(account, target.account()) && is(region, target.region());
  }

  private static boolean is(Optional<Wildcard> wanted, String found) {
    return wanted.isEmpty() || wanted.get().matches(found);
  }
}
