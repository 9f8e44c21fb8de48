package dev.plumbline.policy.explain;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.diff.Grading;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.RelatedPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of drift: one for each top-level member that the catalog compares. */
final class DriftRules {
  /** Where rules that are not written in Rego come from. */
  static final String SOURCE = "plumbline";

  private static final String UPDATE =
      "Make the pipeline what the spec says: UpdateImagePipeline takes the whole document, and"
          + " resets what it leaves out.";
  private static final String TAG =
      "Make the tags what the spec says, with TagResource and UntagResource.";
  private static final String ELSE =
      " Where the live value is the right one, change the spec; where it shall not count, name the"
          + " path under ignore.";
  private static final RelatedPage PAGE =
      new RelatedPage(
          "https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html",
          "ImagePipeline in the API reference");

  private DriftRules() {}

  static List<Explanation> all(Grading grading) {
    return Catalog.imagePipeline().members(FieldPath.ROOT).values().stream()
        .filter(field -> field.comparison() != Comparison.NEVER)
        .map(field -> rule(field, grading))
        .toList();
  }

  private static Explanation rule(Field field, Grading grading) {
    String member = field.path().topLevel();
    String id = "drift." + member;
    Optional<Severity> graded = grading.grade(id, field.severity());
    return new Explanation(
        id,
        Finding.Kind.DRIFT,
        SOURCE,
        Optional.empty(),
        Optional.empty(),
        member + " is as the spec declares it",
        field.why(),
        (member.equals("tags") ? TAG : UPDATE) + ELSE,
        graded.orElse(field.severity()),
        field.severity(),
        Level.ERROR,
        graded.isPresent(),
        Set.of(Stage.CHECK),
        List.of(),
        List.of(),
        List.of(PAGE),
        parts(field),
        Optional.of(DriftExample.of(field)));
  }

  /** The rows below a member; none where it has none. */
  private static List<Explanation.Part> parts(Field top) {
    return Catalog.imagePipeline().fields().stream()
        .filter(
            field -> field.path().topLevel().equals(top.path().topLevel()) && !field.equals(top))
        .map(field -> new Explanation.Part(field.path().toString(), field.severity(), field.why()))
        .toList();
  }
}
