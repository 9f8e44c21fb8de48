package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps what a source says and writes it as a snapshot, one JSON record a line: first {@code
 * {"kind":"snapshot","schemaVersion":"1.0.0"}}, then the targets, then the pipelines, both in
 * canonical order, so that the same answers give the same bytes.
 *
 * <pre>
 * {"kind":"target","target":{"partition","account","region"},"read":"get|list","listed":true,
 *  "complete":true,"pipelines":2,"error":{…}}
 * {"kind":"pipeline","arn":"…","capture":"wire|client","imagePipeline":{…}}
 * {"kind":"absent","arn":"…"}
 * {"kind":"unreadable","arn":"…","error":{"code","message","requestId","hint"}}
 * </pre>
 *
 * <p>{@code listed} says whether the target was listed to its end when it is complete too, so that
 * a pipeline without a record is absent. Documents wait in a file; in memory stands an index.
 */
public final class SnapshotWriter implements LiveSource.Sink, AutoCloseable {
  private final boolean listed;
  private final Spool spool;
  private final TreeMap<Target, TargetRead> targets = new TreeMap<>();
  private final TreeMap<Arn, Spool.Slice> records = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<IOException> failure = Optional.empty();

  /**
   * Opens the waiting file.
   *
   * @param plan that the source is going to read
   * @param scratch a directory for the waiting file, which {@link #close} removes
   */
  public SnapshotWriter(ReadPlan plan, Path scratch) throws IOException {
    listed = plan.unmanaged() || plan.read() == TargetRead.Mode.LIST;
    spool = new Spool(scratch);
  }

  @Override
  public synchronized void pipeline(LivePipeline pipeline) {
    if (failure.isPresent()) {
      return;
    }
    try {
      records.put(pipeline.arn(), spool.add(line(RecordWriter.pipeline(pipeline))));
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  @Override
  public synchronized void target(TargetRead target) {
    targets.put(target.target(), target);
  }

  @Override
  public synchronized void problem(Problem problem) {
    problems.add(problem);
  }

  /** What the source itself complained of; it has no place in a snapshot. */
  public synchronized List<Problem> problems() {
    return problems.stream().sorted().toList();
  }

  /** Writes the snapshot beside its place and renames it. */
  public void save(Path file) throws IOException {
    Path place = file.toAbsolutePath();
    Path beside = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        copyTo(out);
      }
      Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Writes the snapshot.
   *
   * @throws IOException also where a record could not be kept when it came
   */
  public synchronized void copyTo(OutputStream out) throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    out.write(line(RecordWriter.header()));
    for (TargetRead target : targets.values()) {
      out.write(line(RecordWriter.target(target, listed)));
    }
    for (Spool.Slice slice : records.values()) {
      spool.copy(slice, out);
    }
    out.flush();
  }

  private static byte[] line(JsonNode record) {
    byte[] json = Json.bytes(record);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  @Override
  public synchronized void close() throws IOException {
    spool.close();
  }
}
