package dev.plumbline.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Arn;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any two reports. */
final class DiffLawsTest {
  /** Keeps what it is told. */
  private static final class Told implements DiffSink {
    private final List<PipelineChange> pipelines = new ArrayList<>();
    private Optional<DiffTotals> totals = Optional.empty();

    @Override
    public void begin(DiffSides sides) {}

    @Override
    public void pipeline(PipelineChange change) {
      pipelines.add(change);
    }

    @Override
    public void end(DiffTotals all) {
      totals = Optional.of(all);
    }

    List<FindingChange> findings() {
      return pipelines.stream().flatMap(pipeline -> pipeline.findings().stream()).toList();
    }
  }

  private static Told told(Report before, Report after) throws IOException {
    Told told = new Told();
    DiffTotals totals =
        new ReportComparison(before, after, after.header().run()).tell(List.of(told));
    assertThat(told.totals).contains(totals);
    return told;
  }

  private static List<String> ids(Report report) {
    return StreamSupport.stream(report.pipelines().spliterator(), false)
        .flatMap(result -> result.findings().stream())
        .map(Finding::id)
        .toList();
  }

  private static List<Arn> arns(Report report) {
    return StreamSupport.stream(report.pipelines().spliterator(), false)
        .map(PipelineResult::arn)
        .toList();
  }

  @Property(tries = 500)
  void everyFindingHasOneChangeAndEveryPipelineOnePlace(@ForAll long one, @ForAll long other)
      throws IOException {
    Report before = RandomFleet.report(one);
    Report after = RandomFleet.report(other);
    Told told = told(before, after);

    List<String> wanted = new ArrayList<>(ids(after));
    Set<String> now = new TreeSet<>(ids(after));
    ids(before).stream().filter(id -> !now.contains(id)).forEach(wanted::add);
    Set<Arn> pipelines = new TreeSet<>(arns(before));
    pipelines.addAll(arns(after));

    assertThat(told.findings().stream().map(change -> change.finding().id()))
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(told.pipelines.stream().map(PipelineChange::arn))
        .containsExactlyElementsOf(pipelines);
    for (FindingChange change : told.findings()) {
      boolean gone = change.change() == Change.RESOLVED || change.change() == Change.UNKNOWN;
      assertThat(now.contains(change.finding().id())).isNotEqualTo(gone);
      assertThat(change.why().isPresent()).isEqualTo(change.change() == Change.UNKNOWN);
      assertThat(change.fails()).isIn(false, change.change() == Change.NEW);
    }
  }

  @Property(tries = 500)
  void theTotalsCountWhatIsTold(@ForAll long one, @ForAll long other) throws IOException {
    Told told = told(RandomFleet.report(one), RandomFleet.report(other));
    DiffTotals totals = told.totals.orElseThrow();

    for (Change change : Change.values()) {
      assertThat(told.findings().stream().filter(f -> f.change() == change))
          .hasSize(totals.count(change));
    }
    assertThat(told.findings().stream().filter(FindingChange::fails)).hasSize(totals.failing());
    assertThat(told.pipelines).hasSize(totals.pipelines());
  }

  @Property(tries = 500)
  void nothingIsNewBetweenAReportAndItself(@ForAll long seed) throws IOException {
    Told told = told(RandomFleet.report(seed), RandomFleet.report(seed));

    assertThat(told.findings())
        .allSatisfy(
            change -> assertThat(change.change()).isIn(Change.STILL_OPEN, Change.STILL_ACCEPTED));
    assertThat(told.pipelines).noneMatch(PipelineChange::tells);
  }

  /** Otherwise the laws would say little. */
  @Example
  void everyChangeComesUp() throws IOException {
    Set<Change> seen = EnumSet.noneOf(Change.class);
    for (long seed = 0; seed < 400; seed++) {
      told(RandomFleet.report(seed), RandomFleet.report(seed + 1)).findings().stream()
          .map(FindingChange::change)
          .forEach(seen::add);
      told(RandomFleet.report(seed), RandomFleet.report(seed)).findings().stream()
          .map(FindingChange::change)
          .forEach(seen::add);
    }
    assertThat(seen).containsExactly(Change.values());
  }
}
