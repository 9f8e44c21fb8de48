package dev.plumbline.report.json;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.Run;
import dev.plumbline.report.SummaryFold;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes results in any order, from any thread, and gives them back as a report in canonical order.
 * Each is written once to a file of JSON lines; in memory stay its ARN, its place and the totals.
 */
public final class Spool implements AutoCloseable {
  private final Path path;
  // Not a FileChannel: that closes itself when a thread that uses it has been interrupted.
  private final RandomAccessFile file;
  private final Map<Arn, Slice> index = new HashMap<>();
  private final SummaryFold fold = new SummaryFold();
  private long end;
  private boolean finished;

  private Spool(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  /**
   * A spool with a file of its own in this folder, readable by its owner only.
   *
   * @throws IOException where no file can be made there
   */
  public static Spool in(Path folder) throws IOException {
    return new Spool(Files.createTempFile(folder, "plumbline-", ".jsonl"));
  }

  /**
   * Takes one result. Callable from several threads at once.
   *
   * @throws IllegalStateException where the pipeline has a result already, or the spool is finished
   * @throws UncheckedIOException where the file cannot be written
   */
  public void add(PipelineResult result) {
    byte[] json = PipelineResultJson.write(result);
    synchronized (this) {
      if (finished || index.containsKey(result.arn())) {
        throw new IllegalStateException(
            (finished ? "the spool is finished: " : "two results for ") + result.arn());
      }
      append(json);
      index.put(result.arn(), new Slice(end, json.length));
      end += json.length + 1L;
      fold.add(result);
    }
  }

  private void append(byte[] json) {
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    try {
      file.seek(end);
      file.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + path, e);
    }
  }

  /** The report of all that was added. It can be walked until the spool is closed. */
  public synchronized Report finish(
      Run run, List<Problem> problems, List<TargetRead> targets, List<Rule> rules) {
    finished = true;
    Header header = new Header(run, problems, targets, rules, fold.summary(run));
    List<Slice> sorted =
        index.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    return new Report(header, new StoredPipelines(file, sorted, true, false));
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(path);
    }
  }
}
