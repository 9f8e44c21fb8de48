package dev.plumbline.report;

import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What a report holds, counted plainly, to hold a format against. */
public final class Expected {
  private static final List<Severity> SEVERITIES =
      List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

  private Expected() {}

  /** Every gap, of the run and of pipelines. */
  public static List<Gap> gaps(Report report) {
    List<Gap> gaps = new ArrayList<>(Gaps.of(report.header()));
    report.pipelines().forEach(result -> gaps.addAll(Gaps.of(result)));
    return gaps;
  }

  /** The findings that this holds for. */
  public static List<Finding> findings(Report report, BiPredicate<PipelineResult, Finding> which) {
    List<Finding> findings = new ArrayList<>();
    for (PipelineResult result : report.pipelines()) {
      result.findings().stream().filter(f -> which.test(result, f)).forEach(findings::add);
    }
    return findings;
  }

  /** Those of this status. */
  public static List<Finding> findings(Report report, Finding.Status status) {
    return findings(report, (result, finding) -> finding.status() == status);
  }

  /** A report with so many failing findings of hostile texts, in as many pipelines. */
  public static Report large(int pipelines) {
    List<PipelineResult> results = new ArrayList<>();
    for (int i = 0; i < pipelines; i++) {
      Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "p" + i).state(PipelineState.DRIFTED);
      String text = RandomFleet.HOSTILE.get(i % RandomFleet.HOSTILE.size());
      sample.finding(
          Finding.Kind.POLICY,
          "scanning-enabled",
          "",
          SEVERITIES.get(i % SEVERITIES.size()),
          "m" + i + " " + text);
      results.add(sample.make());
    }
    return Fleet.report(
        Fleet.run(Stage.CHECK, true),
        List.of(),
        List.of(Fleet.read(Fleet.BERLIN, pipelines)),
        results);
  }
}
