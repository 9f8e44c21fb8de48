package dev.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.diff.FieldState;
import dev.plumbline.model.FieldPath;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
  @TempDir Path folder;

  @Test
  void givesBackWhatWasAddedInCanonicalOrderAsOftenAsAsked() throws IOException {
    Report whole = Fleet.everything();
    List<PipelineResult> shuffled = new ArrayList<>(results(whole));
    Collections.shuffle(shuffled, new Random(7));
    try (Spool spool = Spool.in(folder)) {
      shuffled.forEach(spool::add);
      Report report = finish(spool, whole.header());
      assertThat(report.header()).isEqualTo(whole.header());
      for (int i = 0; i < 2; i++) {
        assertThat(report.pipelines())
            .extracting(PipelineResult::arn)
            .containsExactlyElementsOf(results(whole).stream().map(PipelineResult::arn).toList());
      }
      assertThat(results(report).get(1).drift()).isEqualTo(results(whole).get(1).drift());
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void takesResultsFromManyThreadsOneOfThemInterrupted() throws Exception {
    try (Spool spool = Spool.in(folder)) {
      ExecutorService workers = Executors.newFixedThreadPool(4);
      for (int i = 0; i < 200; i++) {
        PipelineResult result = new Fleet.Sample(Fleet.BERLIN, "p" + i).make();
        boolean interrupt = i % 50 == 0;
        workers.execute(
            () -> {
              if (interrupt) {
                Thread.currentThread().interrupt();
              }
              spool.add(result);
            });
      }
      workers.shutdown();
      assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      Report report = finish(spool, Fleet.inLine().header());
      assertThat(report.header().summary().pipelines()).isEqualTo(200);
      assertThat(results(report)).hasSize(200);
    }
  }

  @Test
  void twoResultsForOnePipelineAreABug() throws IOException {
    PipelineResult result = results(Fleet.inLine()).get(0);
    try (Spool spool = Spool.in(folder)) {
      spool.add(result);
      assertThatThrownBy(() -> spool.add(result))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("two results for arn:aws:imagebuilder:");
      finish(spool, Fleet.inLine().header());
      assertThatThrownBy(() -> spool.add(new Fleet.Sample(Fleet.DUBLIN, "late").make()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("finished");
    }
  }

  @Test
  void aPipelineWithHugeNamesAndValuesIsReplayed() throws IOException {
    String huge = "a\"\\ \u001B\uD800".repeat(20_000);
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "huge");
    String path = FieldPath.of("tags", huge).toString();
    sample.shown(path, FieldState.UNDECLARED, "", "\"" + "x".repeat(100_000) + "\"");
    try (Spool spool = Spool.in(folder)) {
      spool.add(sample.make());
      Report report = finish(spool, Fleet.inLine().header());
      assertThat(results(report)).hasSize(1);
    }
  }

  @Property(tries = 60)
  void theReportDoesNotDependOnTheOrderOfAdding(@ForAll long seed) throws IOException {
    Report random = RandomFleet.report(seed);
    List<PipelineResult> shuffled = new ArrayList<>(results(random));
    Collections.shuffle(shuffled, new Random(seed));
    byte[] unspooled = bytes(random);
    Path place = Files.createTempDirectory("spool");
    try (Spool spool = Spool.in(place)) {
      shuffled.forEach(spool::add);
      Report report = finish(spool, random.header());
      assertThat(bytes(report)).isEqualTo(unspooled);
      assertThat(bytes(new Report(report.header(), results(report)))).isEqualTo(unspooled);
    }
    Files.delete(place);
  }

  static byte[] bytes(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonWriter().write(report, out);
    return out.toByteArray();
  }

  static List<PipelineResult> results(Report report) {
    List<PipelineResult> results = new ArrayList<>();
    report.pipelines().forEach(results::add);
    return results;
  }

  static Report finish(Spool spool, Header header) {
    return spool.finish(header.run(), header.problems(), header.targets(), header.rules());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    }
  }
}
