package dev.plumbline.config;

import dev.plumbline.config.Setting.Holds;
import java.util.List;
import java.util.Optional;

/** What the emulator serves and how badly, and what the demo leaves. */
public final class EmulatorSettings {
  public static final Setting<Integer> PORT =
      Setting.one(
          "port", "N", "The loopback port; 0 is any free one.", "0", Readers.whole(0, 65_535));
  public static final Setting<Optional<String>> FLEET =
      Setting.optional(
              "fleet", "FILE", "The pipelines to serve; the demo's when unset.", Readers.text())
          .holding(Holds.PATH);
  public static final Setting<Integer> LATENCY =
      Setting.one(
          "latency", "MS", "Milliseconds before each answer.", "0", Readers.whole(0, 60_000));
  public static final Setting<Optional<Double>> THROTTLE =
      Setting.optional(
          "throttle",
          "RPS",
          "Answer 429 beyond so many requests a second; no limit when unset.",
          Readers.rate());
  public static final Setting<Double> FAIL =
      Setting.one(
          "fail",
          "RATE",
          "The share of requests that fail with a ServiceException, 0 to 1.",
          "0",
          Readers.share());
  public static final Setting<Optional<String>> DIR =
      Setting.optional(
              "dir",
              "DIR",
              "Where the demo leaves its reports; a new temporary folder when unset.",
              Readers.text())
          .holding(Holds.PATH);
  public static final Setting<Boolean> EXIT_CODE =
      Setting.onOff("exit-code", "Leave with the code that the check would have given.", false);

  static final List<Setting<?>> ALL = List.of(PORT, FLEET, LATENCY, THROTTLE, FAIL, DIR, EXIT_CODE);

  private EmulatorSettings() {}
}
