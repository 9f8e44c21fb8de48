package dev.plumbline.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What somebody wrote down to live with something for a while: why, who answers for it, and until
 * when.
 *
 * @param ticket where the work is planned
 * @param expires the last day that it holds, to its end in UTC
 * @param expired whether that day was over at the {@code now} of the run
 * @param origin where it was written
 */
public record Acceptance(
    String reason,
    String owner,
    Optional<String> ticket,
    LocalDate expires,
    boolean expired,
    Origin origin) {

  /** What holds longest last. */
  public static final Comparator<Acceptance> BY_END =
      Comparator.comparing(Acceptance::expires)
          .thenComparing(Acceptance::origin, Comparator.reverseOrder());

  public Acceptance {
    if (reason.isBlank() || owner.isBlank()) {
      throw new IllegalArgumentException("a waiver has a reason and an owner: " + origin);
    }
  }
}
