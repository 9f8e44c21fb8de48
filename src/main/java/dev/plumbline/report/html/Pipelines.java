package dev.plumbline.report.html;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Header;
import dev.plumbline.report.Once;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import dev.plumbline.report.SpecChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes pipelines fit to be shown. Each finding is shown once, beside its difference if it has one.
 */
final class Pipelines {
  private static final int LONGEST_LABEL = 120;

  private final Findings findings;
  private final Days days;
  private final boolean unfolded;

  /**
   * A maker.
   *
   * @param unfolded whether what needs somebody is unfolded to begin with
   */
  Pipelines(Header header, boolean unfolded) {
    this.findings = new Findings(header);
    this.days = new Days(header.run().now());
    this.unfolded = unfolded;
  }

  int failing(PipelineResult result) {
    return (int) result.findings().stream().filter(f -> findings.fails(result, f)).count();
  }

  Group group(PipelineResult result) {
    return Group.of(result, failing(result));
  }

  PipelineView view(PipelineResult result) {
    Set<Finding> told = new HashSet<>();
    Once once = new Once();
    List<DifferenceView> drift = new ArrayList<>();
    List<DifferenceView> others = new ArrayList<>();
    for (Difference difference : result.drift().differences()) {
      Optional<Finding> finding = finding(result, difference).filter(told::add);
      boolean shown =
          finding.isPresent() || difference.fails() || difference.state() == FieldState.UNREADABLE;
      (shown ? drift : others)
          .add(DifferenceView.of(difference, finding.map(f -> findings.view(result, f)), once));
    }
    return new PipelineView(
        Words.line(result.arn().shown()),
        Words.line(result.name().isBlank() ? result.arn().name() : result.name()),
        Words.line(result.arn().toString()),
        result.arn().target().toString(),
        result.state().toString(),
        labels(result),
        result.spec().map(Origin::toString).map(Words::line).orElse(""),
        unfolded && group(result).compareTo(Group.FAILING) <= 0,
        result.incomplete(),
        worst(result),
        Tally.of(result, failing(result)),
        result.error().map(ErrorView::of),
        result.waiver().map(waiver -> WaiverView.of(waiver, days)),
        drift,
        others,
        rest(result, told),
        Reason.of(result.checks(), Check.Result.ERROR),
        Reason.of(result.checks(), Check.Result.NOT_EVALUATED),
        checks(result),
        FixView.of(result),
        result.change().filter(c -> c.kind() != SpecChange.Kind.UNCHANGED).map(ChangeView::of),
        result.preview().flatMap(PreviewView::of));
  }

  private static Optional<Finding> finding(PipelineResult result, Difference difference) {
    String path = difference.path().toString();
    return result.findings().stream()
        .filter(f -> f.kind() == Finding.Kind.DRIFT && f.key().equals(path))
        .findFirst();
  }

  static List<String> labels(PipelineResult result) {
    return result.labels().entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .map(label -> Words.line(Printable.shorten(label, LONGEST_LABEL)))
        .toList();
  }

  /** What fails the run first, then by severity. */
  private List<FindingView> rest(PipelineResult result, Set<Finding> told) {
    return result.findings().stream()
        .filter(finding -> !told.contains(finding))
        .sorted(
            Comparator.comparing((Finding f) -> !findings.fails(result, f))
                .thenComparing(Finding::severity)
                .thenComparing(Comparator.naturalOrder()))
        .map(finding -> findings.view(result, finding))
        .toList();
  }

  /** The worst severity of what fails the run; empty where nothing does. */
  private String worst(PipelineResult result) {
    return result.findings().stream()
        .filter(f -> findings.fails(result, f))
        .map(Finding::severity)
        .min(Comparator.naturalOrder())
        .map(Object::toString)
        .orElse("");
  }

  private static Map<Check.Result, Integer> checks(PipelineResult result) {
    Map<Check.Result, Integer> counts = new EnumMap<>(Check.Result.class);
    result.checks().forEach(check -> counts.merge(check.result(), 1, Integer::sum));
    return counts;
  }
}
