package dev.plumbline.report.ocsf;

import dev.plumbline.model.Severity;

/** OCSF's numbers and captions of severities. */
final class Severities {
  private Severities() {}

  static int id(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 5;
      case HIGH -> 4;
      case MEDIUM -> 3;
      case LOW -> 2;
      case INFO -> 1;
    };
  }

  static String caption(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "Critical";
      case HIGH -> "High";
      case MEDIUM -> "Medium";
      case LOW -> "Low";
      case INFO -> "Informational";
    };
  }
}
