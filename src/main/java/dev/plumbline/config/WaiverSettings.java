package dev.plumbline.config;

import dev.plumbline.config.Setting.Holds;
import java.util.List;
import java.util.Optional;

/** Which findings are accepted, and how new ones are. */
public final class WaiverSettings {
  public static final Setting<List<String>> WAIVERS =
      Setting.many(
              "waivers",
              "PATH",
              "Files that say which findings are accepted, by whom and how long.",
              Readers.texts())
          .holding(Holds.PATH);
  public static final Setting<Integer> WAIVER_MAX_DAYS =
      Setting.one(
          "waiver-max-days",
          "N",
          "How many days ahead the end of a waiver may lie.",
          "365",
          Readers.whole(1, 36_500));
  public static final Setting<Integer> WAIVER_WARN_DAYS =
      Setting.one(
          "waiver-warn-days",
          "N",
          "How many days before its end a waiver is warned of.",
          "14",
          Readers.whole(0, 36_500));
  public static final Setting<Optional<String>> BASELINE =
      Setting.optional(
              "baseline",
              "REPORT",
              "What was open in this JSON report is accepted as it was, and never fails.",
              Readers.text())
          .holding(Holds.PATH);
  public static final Setting<Optional<String>> PREVIOUS =
      Setting.optional(
              "previous",
              "REPORT",
              "Findings were first seen when this JSON report says; no status changes.",
              Readers.text())
          .holding(Holds.PATH);
  public static final Setting<Optional<String>> WRITE_BASELINE =
      Setting.optional(
              "write-baseline",
              "FILE",
              "Write a new baseline: every finding that is open now, or in the old one.",
              Readers.text())
          .holding(Holds.PATH)
          .onCommandLine();
  public static final Setting<Optional<String>> OWNER =
      Setting.optional(
          "owner", "WHO", "Who answers for new waivers: a team, or a person.", Readers.text());
  public static final Setting<Optional<String>> REASON =
      Setting.optional("reason", "TEXT", "Why the findings are accepted.", Readers.text())
          .onCommandLine();
  public static final Setting<Optional<String>> EXPIRES =
      Setting.optional(
              "expires",
              "DAY",
              "The last day of the waivers, as YYYY-MM-DD, to its end in UTC.",
              Readers.text())
          .onCommandLine();
  public static final Setting<Optional<String>> TICKET =
      Setting.optional("ticket", "ID", "Where the work on it is planned.", Readers.text())
          .onCommandLine();

  /** Everything that decides which findings are accepted. */
  public static final List<Setting<?>> ACCEPTING =
      List.of(WAIVERS, WAIVER_MAX_DAYS, WAIVER_WARN_DAYS, BASELINE, PREVIOUS, WRITE_BASELINE);

  static final List<Setting<?>> ALL =
      List.of(
          WAIVERS,
          WAIVER_MAX_DAYS,
          WAIVER_WARN_DAYS,
          BASELINE,
          PREVIOUS,
          WRITE_BASELINE,
          OWNER,
          REASON,
          EXPIRES,
          TICKET);

  private WaiverSettings() {}
}
