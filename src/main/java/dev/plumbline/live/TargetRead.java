package dev.plumbline.live;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Target;
import java.util.Locale;
import java.util.Optional;

/**
 * How one target was read.
 *
 * @param read how its declared pipelines were read
 * @param complete whether everything asked of the target was answered; for a target that was
 *     listed, whether the list came to its end
 * @param pipelines how many documents came from it
 * @param waiver what accepts the error, or did until it expired
 */
public record TargetRead(
    Target target,
    Mode read,
    boolean complete,
    int pipelines,
    Optional<ReadError> error,
    Optional<Acceptance> waiver) {

  /** One that nobody accepts. */
  public TargetRead(
      Target target, Mode read, boolean complete, int pipelines, Optional<ReadError> error) {
    this(target, read, complete, pipelines, error, Optional.empty());
  }

  /** The same under a waiver. */
  public TargetRead under(Optional<Acceptance> acceptance) {
    return new TargetRead(target, read, complete, pipelines, error, acceptance);
  }

  /** Whether it could not be read, and nobody accepts that. */
  public boolean fails() {
    return error.isPresent() && waiver.filter(w -> !w.expired()).isEmpty();
  }

  /** By GetImagePipeline one by one, or all from ListImagePipelines. */
  public enum Mode {
    GET,
    LIST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
