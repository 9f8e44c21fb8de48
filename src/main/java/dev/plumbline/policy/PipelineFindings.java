package dev.plumbline.policy;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Optional;

/** The findings about a pipeline as a whole. */
public final class PipelineFindings {
  /** The rule of a pipeline that a spec declares and AWS does not have. */
  public static final String MISSING = "pipeline.missing";

  /** The rule of a pipeline that AWS has and no spec declares. */
  public static final String UNMANAGED = "pipeline.unmanaged";

  private PipelineFindings() {}

  /**
   * A declared pipeline that is not there.
   *
   * @param origin where the spec declares it
   * @param firstSeen RFC 3339, the {@code now} of this run
   */
  public static Finding missing(Arn arn, Origin origin, String firstSeen) {
    String message =
        "%s is declared and does not exist in %s; create it, or take it out of the spec"
            .formatted(arn.name(), arn.target());
    return finding(arn, MISSING, Severity.HIGH, message, Optional.of(origin), firstSeen);
  }

  /**
   * A pipeline that no spec declares.
   *
   * @param fails whether the run was asked to fail on it
   */
  public static Finding unmanaged(Arn arn, boolean fails, String firstSeen) {
    String message =
        "%s exists in %s and no spec declares it; write a spec for it, or delete it"
            .formatted(arn.name(), arn.target());
    Severity severity = fails ? Severity.MEDIUM : Severity.INFO;
    return finding(arn, UNMANAGED, severity, message, Optional.empty(), firstSeen);
  }

  private static Finding finding(
      Arn arn,
      String rule,
      Severity severity,
      String message,
      Optional<Origin> origin,
      String firstSeen) {
    return new Finding(
        arn,
        Finding.Kind.PIPELINE,
        rule,
        "",
        Level.ERROR,
        severity,
        List.of(message),
        List.of(),
        origin,
        Finding.Status.OPEN,
        firstSeen);
  }
}
