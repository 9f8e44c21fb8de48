package dev.plumbline.config;

import java.nio.file.Path;

/**
 * Settings that hold paths: in a file they are relative to it, elsewhere to the working directory.
 */
final class PathSettings {
  private PathSettings() {}

  static String absolute(Setting<?> setting, String text, Path base) {
    if (text.equals("-")) {
      return text;
    }
    return switch (setting.holds()) {
      case TEXT -> text;
      case PATH -> base.resolve(text).toString();
      case OUTPUT -> output(text, base);
      // A bare name is looked up on the PATH, wherever it is written.
      case PROGRAM -> text.contains("/") ? base.resolve(text).toString() : text;
    };
  }

  private static String output(String text, Path base) {
    int cut = text.indexOf('=');
    return text.endsWith("=-") || cut < 0
        ? text
        : text.substring(0, cut + 1) + base.resolve(text.substring(cut + 1));
  }
}
