package dev.plumbline.config;

import java.nio.file.Path;
import java.util.Set;

/**
 * Settings that hold paths: in a file they are relative to it, elsewhere to the working directory.
 */
final class PathSettings {
  private static final Set<Setting<?>> PATHS =
      Set.of(
          Settings.SPECS,
          Settings.SNAPSHOT,
          Settings.SAVE_INPUTS,
          Settings.FIX_DIR,
          Settings.TO,
          Settings.TO_DIR,
          Settings.DIR,
          Settings.FLEET,
          Settings.POLICY,
          Settings.INPUT,
          Settings.DATA,
          Settings.WAIVERS,
          Settings.BASELINE,
          Settings.PREVIOUS);

  private PathSettings() {}

  static String absolute(Setting<?> setting, String text, Path base) {
    if (text.equals("-")) {
      return text;
    }
    if (setting.equals(Settings.OUTPUT)) {
      int cut = text.indexOf('=');
      return text.endsWith("=-") || cut < 0
          ? text
          : text.substring(0, cut + 1) + base.resolve(text.substring(cut + 1));
    }
    if (setting.equals(Settings.OPA)) {
      // A bare name is looked up on the PATH, wherever it is written.
      return text.contains("/") ? base.resolve(text).toString() : text;
    }
    return PATHS.contains(setting) ? base.resolve(text).toString() : text;
  }
}
