package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** JSON documents on a stream, for other programs and for eyes. */
final class Documents {
  private Documents() {}

  /** Indented, with {@code \n} and a line end at the end. */
  static void print(JsonNode document, PrintStream out) {
    out.writeBytes(Json.pretty(document));
    out.flush();
  }

  /** On one line. */
  static void line(JsonNode document, PrintStream out) {
    out.writeBytes((Json.text(document) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
