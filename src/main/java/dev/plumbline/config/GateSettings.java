package dev.plumbline.config;

import java.util.List;
import java.util.Optional;

/** What a gate holds specs against. */
public final class GateSettings {
  public static final Setting<Optional<String>> SINCE =
      Setting.optional(
          "since",
          "REF",
          "Fail only on findings that specs did not have where HEAD and this commit parted.",
          Readers.text());

  public static final Setting<Boolean> CI =
      Setting.onOff(
          "ci",
          "Under GitHub Actions, write annotations and the job summary where no --output is given.",
          true);

  /** Everything that only a gate takes. */
  public static final List<Setting<?>> ALL = List.of(SINCE, CI);

  private GateSettings() {}
}
