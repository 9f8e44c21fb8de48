package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.Summary;
import dev.plumbline.report.SummaryFold;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a JSON report back. The whole file is checked first, a pipeline at a time: its shape, its
 * ids, its order, and its totals. What is wrong is a problem with its line and column, and then
 * there is no report. Members in another order or layout (as {@code jq} leaves them) are fine.
 */
public final class JsonReader implements AutoCloseable {
  private static final int MOST_PROBLEMS = 100;

  private final RandomAccessFile file;
  private final Problems problems;
  private final Consumer<PipelineResult> each;
  private Optional<Report> report = Optional.empty();

  private JsonReader(RandomAccessFile file, String name, Consumer<PipelineResult> each) {
    this.file = file;
    this.each = each;
    this.problems = new Problems(file, name, MOST_PROBLEMS);
  }

  /**
   * Opens and checks a report; it can be walked until the reader is closed.
   *
   * @param name the file's name in problems
   * @throws IOException where the file cannot be read
   */
  public static JsonReader open(Path path, String name) throws IOException {
    return open(path, name, result -> {});
  }

  /**
   * The same, for who needs to see each pipeline once.
   *
   * @param each is told of every pipeline while the file is checked, in the file's order; what it
   *     heard is worth nothing where there are problems in the end
   * @throws NoSuchFileException where there is none
   * @throws IOException where the file cannot be read
   */
  public static JsonReader open(Path path, String name, Consumer<PipelineResult> each)
      throws IOException {
    if (Files.notExists(path)) {
      throw new NoSuchFileException(name);
    }
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    try {
      JsonReader reader = new JsonReader(file, name, each);
      reader.check();
      return reader;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The report; empty where there are problems. */
  public Optional<Report> report() {
    return problems.all().isEmpty() ? report : Optional.empty();
  }

  /** What is wrong with the file, in its order; of kind {@code config}. */
  public List<Problem> problems() {
    return problems.all();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void check() throws IOException {
    try {
      ReportIndex index = ReportIndex.of(file);
      Optional<Header> header = new HeaderIn(file, index, problems).read();
      Map<String, Slice> sorted = new TreeMap<>();
      SummaryFold fold = new SummaryFold();
      pipelines(index, sorted, fold);
      if (problems.all().isEmpty() && header.isPresent()) {
        totals(index, header.get(), fold);
        List<Slice> slices = new ArrayList<>(sorted.values());
        report =
            Optional.of(
                new Report(
                    header.get(), new StoredPipelines(file, slices, false, index.lenient())));
      }
    } catch (Mistake e) {
      problems.add(e.text(), e.offset());
    } catch (JsonProcessingException e) {
      problems.add("not JSON: " + e.getOriginalMessage(), e.getLocation().getByteOffset());
    }
  }

  private void pipelines(ReportIndex index, Map<String, Slice> sorted, SummaryFold fold)
      throws IOException {
    PipelineResultJson codec = new PipelineResultJson(index.lenient());
    int at = 0;
    for (Slice slice : index.pipelines()) {
      String pointer = "/pipelines/" + at++;
      try {
        PipelineResult result = codec.read(slice.bytes(file));
        if (sorted.put(key(result.arn()), slice) != null) {
          throw new Mistake(": is the second one of " + result.arn(), 0);
        }
        fold.add(result);
        each.accept(result);
      } catch (Mistake e) {
        problems.add(pointer + e.text(), slice.offset() + e.offset());
      } catch (JsonProcessingException e) {
        problems.add(pointer + ": " + e.getOriginalMessage(), slice.offset());
      }
    }
  }

  /** A text that sorts as {@link Arn} does; smaller than the ARN's parts would be. */
  private static String key(Arn arn) {
    return String.join(
        "\0", arn.partition(), arn.account(), arn.region(), arn.service(), arn.resource());
  }

  private void totals(ReportIndex index, Header header, SummaryFold fold) throws IOException {
    Summary counted = fold.summary(header.run());
    Slice summary = index.members().get("summary");
    if (summary != null && !counted.equals(header.summary())) {
      problems.add(
          "/summary: its pipelines make other totals: "
              + SummaryJson.differences(header.summary(), counted),
          summary.offset());
    }
  }
}
