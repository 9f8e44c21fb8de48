package dev.plumbline.live.snapshot;

import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Target;
import java.util.Optional;

/**
 * What a file says of how a target was read.
 *
 * @param listed whether the target was listed too, so that a pipeline without a record is absent
 * @param own whether Plumbline wrote it, and it counts the file's documents
 */
record Claim(TargetRead read, boolean listed, boolean own) {
  /** A list that the AWS CLI printed. */
  static Claim ofList(Target target, int pipelines, Optional<ReadError> error) {
    return new Claim(
        new TargetRead(target, TargetRead.Mode.LIST, error.isEmpty(), pipelines, error),
        true,
        false);
  }

  /** Whether a pipeline of this target without a record does not exist. */
  boolean provesAbsence() {
    return listed && read.complete();
  }

  /** The same claim, not to be relied upon. */
  Claim spoilt(ReadError error) {
    Optional<ReadError> told = read.error().or(() -> Optional.of(error));
    return new Claim(
        new TargetRead(read.target(), read.read(), false, read.pipelines(), told), listed, own);
  }

  /** Both claims about one target: complete only where both are. */
  Claim and(Claim other) {
    return new Claim(
        new TargetRead(
            read.target(),
            read.read(),
            read.complete() && other.read.complete(),
            read.pipelines(),
            read.error().or(other.read::error)),
        listed || other.listed,
        own || other.own);
  }
}
