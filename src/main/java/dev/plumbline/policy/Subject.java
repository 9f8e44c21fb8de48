package dev.plumbline.policy;

import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Stage;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pipeline that is judged, apart from its documents.
 *
 * @param origins where the spec declares the value at a path
 * @param fallback where the pipeline itself is declared
 * @param firstSeen RFC 3339, for the findings
 */
public record Subject(
    Arn arn,
    Stage stage,
    Function<FieldPath, Optional<Origin>> origins,
    Optional<Origin> fallback,
    String firstSeen) {

  /** The line that a result's path names. */
  Optional<Origin> originOf(Optional<String> path) {
    return path.flatMap(FieldPath::parse).flatMap(origins).or(() -> fallback);
  }
}
