package dev.plumbline.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every setting, one row each in the file of its group: flags, variables, keys, help and {@code
 * --show-config} read the rows.
 */
public final class Settings {
  /** Every setting that variables and plumbline.yaml may set. */
  public static final List<Setting<?>> ALL =
      Stream.of(
              RunSettings.ALL,
              GateSettings.ALL,
              ReportSettings.ALL,
              JunitSettings.ALL,
              WaiverSettings.ALL,
              RegoSettings.ALL,
              ClientSettings.ALL,
              AdoptSettings.ALL,
              EmulatorSettings.ALL)
          .flatMap(List::stream)
          .filter(Setting::everywhere)
          .collect(Collectors.toUnmodifiableList());

  private Settings() {}
}
