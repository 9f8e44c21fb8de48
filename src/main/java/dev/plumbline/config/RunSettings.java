package dev.plumbline.config;

import dev.plumbline.config.Setting.Holds;
import dev.plumbline.live.TargetRead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is read, and how it is judged. */
public final class RunSettings {
  public static final Setting<List<String>> SPECS =
      Setting.arguments("specs", "SPEC", "Spec files, directories and globs.", Readers.texts())
          .holding(Holds.PATH);

  /** Of every command; a file cannot name itself. */
  public static final Setting<Optional<String>> CONFIG =
      Setting.optional(
              "config",
              "FILE",
              "Read this configuration file; else the nearest plumbline.yaml, from here upwards.",
              Readers.text())
          .holding(Holds.PATH)
          .onCommandLine();

  public static final Setting<List<String>> SNAPSHOT =
      Setting.many(
              "snapshot",
              "PATH",
              "Read live pipelines from these files or directories, not from AWS; - is standard input.",
              Readers.texts())
          .holding(Holds.PATH);
  public static final Setting<TargetRead.Mode> READ =
      Setting.one(
          "read",
          "MODE",
          "How declared pipelines are read: get (one by one) or list (all from the list of the target).",
          "get",
          Readers.choice(TargetRead.Mode.class));
  public static final Setting<Unmanaged> UNMANAGED =
      Setting.one(
          "unmanaged",
          "MODE",
          "Pipelines that no spec declares: off, show (judged, never failing) or fail.",
          "show",
          Readers.choice(Unmanaged.class));
  public static final Setting<String> TO =
      Setting.one(
              "to", "FILE", "Where the snapshot goes; - is standard output.", "-", Readers.word())
          .holding(Holds.PATH);
  public static final Setting<Boolean> ALLOW_EMPTY =
      Setting.onOff(
          "allow-empty", "A run without pipelines, or without policies, is not an error.", false);
  public static final Setting<Optional<String>> SAVE_INPUTS =
      Setting.optional(
              "save-inputs",
              "DIR",
              "Write the input document of each pipeline, and data.json, for opa and conftest.",
              Readers.text())
          .holding(Holds.PATH);
  public static final Setting<Optional<Instant>> NOW =
      Setting.optional(
          "now",
          "TIME",
          "The instant that policies and reports see, in RFC 3339; the clock's when unset.",
          Readers.instant());
  public static final Setting<Integer> WORKERS =
      Setting.one(
          "workers",
          "N",
          "How many threads compare and evaluate; 0 is one for each processor.",
          "0",
          Readers.whole(0, 64));

  /** Everything that decides how a pipeline is judged. */
  public static final List<Setting<?>> JUDGING = List.of(ALLOW_EMPTY, SAVE_INPUTS, NOW, WORKERS);

  static final List<Setting<?>> ALL =
      List.of(SPECS, SNAPSHOT, READ, UNMANAGED, TO, ALLOW_EMPTY, SAVE_INPUTS, NOW, WORKERS);

  private RunSettings() {}
}
