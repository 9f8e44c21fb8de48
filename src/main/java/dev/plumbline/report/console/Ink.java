package dev.plumbline.report.console;

import dev.plumbline.model.Severity;
import dev.plumbline.report.PipelineState;

/** How a piece of text looks where colour is on: an ANSI SGR parameter list. */
enum Ink {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36"),
  BOLD_RED("1;31");

  private final String sgr;

  Ink(String sgr) {
    this.sgr = sgr;
  }

  /** The text between the codes that switch the ink on and off. */
  String paint(String text) {
    return sgr.isEmpty() || text.isEmpty() ? text : "\u001B[" + sgr + "m" + text + "\u001B[0m";
  }

  static Ink of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> BOLD_RED;
      case HIGH -> RED;
      case MEDIUM -> YELLOW;
      case LOW -> CYAN;
      case INFO -> DIM;
    };
  }

  static Ink of(PipelineState state) {
    return switch (state) {
      case IN_LINE, DECLARED -> GREEN;
      case DRIFTED -> YELLOW;
      case MISSING, UNREADABLE -> RED;
      case UNMANAGED -> CYAN;
    };
  }
}
