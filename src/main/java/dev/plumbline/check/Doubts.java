package dev.plumbline.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a document that was read cannot be trusted. A pipeline with such a document is unreadable:
 * its drift and findings are kept, but nobody may call it in line.
 */
final class Doubts {
  private Doubts() {}

  /** What is wrong with a document: its types first, for then nothing else about it is certain. */
  static Optional<ReadError> of(Found live, Drift drift) {
    return unexpectedTypes(live.document()).or(() -> notInSource(drift));
  }

  /**
   * Members with another JSON type than the API documents. Comparisons and policies would take
   * {@code "yes"} or a number for "not so", or worse, for nothing at all.
   */
  private static Optional<ReadError> unexpectedTypes(ObjectNode document) {
    List<FieldPath> paths = Catalog.imagePipeline().mistyped(document);
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReadError.of(
                    "UnexpectedType",
                    "the answer has other types than the API documents: "
                        + paths.stream()
                            .map(path -> unexpected(path, document))
                            .collect(Collectors.joining("; ")))
                .hint("check what answers in place of EC2 Image Builder, or who wrote the file"));
  }

  private static String unexpected(FieldPath path, ObjectNode document) {
    String found = PipelineDocument.shape(path.in(document));
    return path + ": found " + found + ", wanted " + wanted(path);
  }

  /** Elements of sets and values of maps have no row of their own: they are texts. */
  private static String wanted(FieldPath path) {
    Catalog catalog = Catalog.imagePipeline();
    boolean object = !catalog.members(path).isEmpty();
    return catalog
        .field(path)
        .map(field -> field.kind().noun())
        .orElse(object ? "an object" : "text");
  }

  /** Declared fields that the source could not have held. */
  private static Optional<ReadError> notInSource(Drift drift) {
    String paths =
        drift.fields().stream()
            .filter(field -> field.state() == FieldState.UNREADABLE)
            .map(field -> field.path().toString())
            .collect(Collectors.joining(", "));
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReadError.of(
                    "FieldNotInSource", "the source cannot hold what the spec declares: " + paths)
                .hint("take the snapshot with \"plumbline snapshot\", or with a newer AWS CLI"));
  }
}
