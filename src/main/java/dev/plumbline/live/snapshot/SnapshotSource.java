package dev.plumbline.live.snapshot;

import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads pipelines from files: Plumbline's snapshots (JSON lines, see {@link SnapshotWriter}), and
 * JSON or YAML as {@code aws imagebuilder get-image-pipeline} and {@code list-image-pipelines}
 * print it, any number of values one after the other.
 *
 * <p>A snapshot is its own list of targets: where the plan asks for unmanaged pipelines, those of
 * every target in the files are handed out, and each such target is told.
 */
public final class SnapshotSource implements LiveSource {
  private final List<Path> paths;
  private final Path base;
  private final InputStream stdin;
  private final YamlReader yaml;

  /**
   * Makes a source of these paths.
   *
   * @param paths files; directories, whose {@code *.json}, {@code *.jsonl}, {@code *.yaml} and
   *     {@code *.yml} are read in name order; and {@code -} for standard input, which can be read
   *     once only
   * @param base the folder that problems name files relative to
   */
  public SnapshotSource(List<Path> paths, Path base, InputStream stdin, YamlReader yaml) {
    this.paths = List.copyOf(paths);
    this.base = base;
    this.stdin = stdin;
    this.yaml = yaml;
  }

  @Override
  public void read(ReadPlan plan, Sink sink) {
    SnapshotReading reading = new SnapshotReading(plan, sink);
    Inputs inputs = new Inputs(base, stdin);
    for (Path path : paths) {
      for (Input input : inputs.of(path, reading)) {
        new FileReading(input, yaml, reading).read();
        reading.endOfFile();
      }
    }
    reading.end();
  }
}
