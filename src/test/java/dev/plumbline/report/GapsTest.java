package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Stage;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class GapsTest {
  @Property(tries = 500)
  void oneFailsExactlyWhereTheRunIsNotComplete(@ForAll long seed) {
    Report report = RandomFleet.report(seed);
    ExitStatus status = ExitStatus.of(report.header());
    assertThat(Expected.gaps(report).stream().anyMatch(Gap::fails))
        .isEqualTo(status == ExitStatus.INCOMPLETE || status == ExitStatus.BOTH);
    assertThat(
            StreamSupport.stream(report.pipelines().spliterator(), false)
                .filter(result -> Gaps.of(result).stream().anyMatch(Gap::fails)))
        .hasSize(report.header().summary().incomplete());
  }

  @Property(tries = 500)
  void noTwoHaveOneId(@ForAll long seed) {
    assertThat(Gaps.of(RandomFleet.report(seed).header()))
        .extracting(Gap::id)
        .doesNotHaveDuplicates();
    RandomFleet.report(seed)
        .pipelines()
        .forEach(r -> assertThat(Gaps.of(r)).extracting(Gap::id).doesNotHaveDuplicates());
  }

  @Test
  void aRunThatIsNotCompleteSaysSoThoughNothingElseTells() {
    Report report = Fleet.report(Fleet.run(Stage.CHECK, false), List.of(), List.of(), List.of());
    assertThat(Gaps.of(report.header())).extracting(Gap::rule).containsExactly("run.complete");
  }
}
