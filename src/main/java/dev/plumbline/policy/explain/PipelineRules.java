package dev.plumbline.policy.explain;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.PipelineFindings;
import dev.plumbline.policy.RelatedPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two rules about pipelines as a whole. */
final class PipelineRules {
  private static final RelatedPage LIST =
      new RelatedPage(
          "https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ListImagePipelines.html",
          "ListImagePipelines in the API reference");

  private PipelineRules() {}

  static List<Explanation> all() {
    return List.of(missing(), unmanaged());
  }

  private static Explanation missing() {
    return rule(
        PipelineFindings.MISSING,
        "A declared pipeline exists",
        "Nothing builds the image that the spec promises: the pipeline was deleted, was never"
            + " made, or is in another account or region than the spec's target.",
        "Create the pipeline as the spec declares it, correct the target, or take the entry out of"
            + " the spec.",
        Severity.HIGH);
  }

  private static Explanation unmanaged() {
    return rule(
        PipelineFindings.UNMANAGED,
        "Every pipeline has a spec",
        "A pipeline that no spec declares is held against nothing but the policies: nobody said"
            + " what it shall be, so nobody sees it change.",
        "Write a spec for it, or delete the pipeline. --unmanaged fail makes it a finding of medium"
            + " severity that fails the run, --unmanaged off leaves such pipelines out.",
        Severity.INFO);
  }

  private static Explanation rule(
      String id, String title, String why, String fix, Severity severity) {
    return new Explanation(
        id,
        Finding.Kind.PIPELINE,
        DriftRules.SOURCE,
        Optional.empty(),
        Optional.empty(),
        title,
        why,
        fix,
        severity,
        severity,
        Level.ERROR,
        true,
        Set.of(Stage.CHECK),
        List.of(),
        List.of(),
        List.of(LIST),
        List.of(),
        Optional.empty());
  }
}
