package dev.plumbline.live;

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
 */
public record TargetRead(
    Target target, Mode read, boolean complete, int pipelines, Optional<ReadError> error) {

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
