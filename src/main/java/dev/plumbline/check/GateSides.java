package dev.plumbline.check;

import dev.plumbline.live.LiveSource;
import java.util.Optional;

/**
 * What a gate holds specs against, beside the policies.
 *
 * @param base where the branch began; without one, every finding is new
 * @param snapshot what runs, for a preview
 */
public record GateSides(Optional<BaseSide> base, Optional<LiveSource> snapshot) {
  /** Nothing. */
  public static final GateSides NONE = new GateSides(Optional.empty(), Optional.empty());
}
