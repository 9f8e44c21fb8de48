package dev.plumbline.report.html;

import dev.plumbline.live.ReadError;

/**
 * Why something could not be read.
 *
 * @param request the id of the request; empty where there was none
 * @param hint empty where none is known
 */
record ErrorView(String code, String message, String request, String hint) {
  static ErrorView of(ReadError error) {
    return new ErrorView(
        Words.line(error.code()),
        Words.block(error.message()),
        error.requestId().map(Words::line).orElse(""),
        error.hint().map(Words::block).orElse(""));
  }
}
