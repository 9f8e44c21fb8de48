package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Level;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ExitStatusTest {
  private static final Run RUN = Fleet.run(Stage.CHECK, true);

  @Test
  void nothingIsOff() {
    assertThat(ExitStatus.of(Fleet.inLine().header()).code()).isZero();
    assertThat(ExitStatus.of(Fleet.empty().header()).code()).isZero();
    assertThat(status(RUN, List.of(Problem.warning(Problem.Kind.WAIVER, "unused")))).isZero();
  }

  @Test
  void onlyOpenFindingsThatCountFail() {
    for (Finding.Status status : Finding.Status.values()) {
      Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "a");
      sample.failed(Fleet.SCANNING, status, "is off");
      assertThat(status(RUN, List.of(), sample)).isEqualTo(status == Finding.Status.OPEN ? 2 : 0);
    }
  }

  @Test
  void severityAndLevelDecide() {
    Fleet.Sample info = new Fleet.Sample(Fleet.BERLIN, "a");
    info.finding(Finding.Kind.POLICY, "r", "", Severity.INFO, "x");
    assertThat(status(RUN, List.of(), info)).isZero();
    assertThat(status(run(Severity.INFO, false, false), List.of(), info)).isEqualTo(2);
    Fleet.Sample warning = new Fleet.Sample(Fleet.BERLIN, "a");
    warning.finding(
        Finding.Kind.POLICY, "r", "", Level.WARN, Severity.HIGH, Finding.Status.OPEN, "x");
    assertThat(status(RUN, List.of(), warning)).isZero();
    assertThat(status(run(Severity.HIGH, true, false), List.of(), warning)).isEqualTo(2);
    assertThat(status(run(Severity.CRITICAL, true, false), List.of(), warning)).isZero();
  }

  @Test
  void unmanagedPipelinesFailOnlyWhereAsked() {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.UNMANAGED);
    sample.failed(Fleet.SCANNING, Finding.Status.OPEN, "is off");
    assertThat(status(RUN, List.of(), sample)).isZero();
    assertThat(status(run(Severity.LOW, false, true), List.of(), sample)).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeJudgedIsNeverGreen() {
    Fleet.Sample unread =
        new Fleet.Sample(Fleet.BERLIN, "a").unreadable(ReadError.of("Timeout", "no answer"));
    Fleet.Sample aborted = new Fleet.Sample(Fleet.BERLIN, "a").error(Fleet.SCANNING, "abort");
    assertThat(status(RUN, List.of(), unread)).isEqualTo(1);
    assertThat(status(RUN, List.of(), aborted)).isEqualTo(1);
    assertThat(status(Fleet.run(Stage.CHECK, false), List.of())).isEqualTo(1);
    assertThat(status(RUN, List.of(Problem.error(Problem.Kind.SPEC, "x")))).isEqualTo(1);
    Header header = Fleet.inLine().header();
    TargetRead failed =
        new TargetRead(
            Fleet.DUBLIN,
            TargetRead.Mode.LIST,
            false,
            0,
            Optional.of(ReadError.of("ForbiddenException", "denied")));
    Header denied = new Header(RUN, List.of(), List.of(failed), header.rules(), header.summary());
    assertThat(ExitStatus.of(denied).code()).isEqualTo(1);
  }

  @Test
  void whatIsAcceptedCountsUntilItExpires() {
    ReadError denied = ReadError.of("ForbiddenException", "denied");
    Fleet.Sample held = new Fleet.Sample(Fleet.BERLIN, "a").unreadable(denied);
    assertThat(status(RUN, List.of(), held.accepted(Fleet.WAIVER))).isZero();
    assertThat(status(RUN, List.of(), held.accepted(Fleet.EXPIRED))).isEqualTo(1);
    Fleet.Sample aborted = new Fleet.Sample(Fleet.BERLIN, "a").unreadable(denied);
    aborted.accepted(Fleet.WAIVER).error(Fleet.SCANNING, "abort");
    assertThat(status(RUN, List.of(), aborted)).isEqualTo(1);
    Fleet.Sample open = new Fleet.Sample(Fleet.BERLIN, "a");
    open.failed(Fleet.SCANNING, Finding.Status.OPEN, "is off");
    assertThat(status(RUN, List.of(), open.under(Fleet.WAIVER))).isZero();
    assertThat(status(RUN, List.of(), open.under(Fleet.EXPIRED))).isEqualTo(2);
    assertThat(ExitStatus.of(Fleet.waived().header()).code()).isEqualTo(3);
  }

  @Test
  void bothIsThree() {
    assertThat(ExitStatus.of(Fleet.everything().header()).code()).isEqualTo(3);
    assertThat(ExitStatus.of(Fleet.gate().header()).code()).isEqualTo(3);
  }

  private static Run run(Severity failOn, boolean failOnWarn, boolean unmanagedFails) {
    return new Run(
        "0.1.0", Stage.CHECK, Fleet.NOW, true, failOn, failOnWarn, unmanagedFails, new TreeMap<>());
  }

  private static int status(Run run, List<Problem> problems, Fleet.Sample... samples) {
    List<PipelineResult> results = List.of(samples).stream().map(Fleet.Sample::make).toList();
    return ExitStatus.of(Fleet.report(run, problems, List.of(), results).header()).code();
  }
}
