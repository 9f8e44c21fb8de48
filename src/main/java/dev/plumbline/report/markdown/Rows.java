package dev.plumbline.report.markdown;

import dev.plumbline.report.Rank;
import dev.plumbline.report.Worst;
import java.nio.charset.StandardCharsets;

/** The worst blocks of text, as many as there is room for. */
final class Rows {
  private final Worst<String> worst;

  /**
   * None yet.
   *
   * @param room in bytes of UTF-8
   */
  Rows(long room) {
    worst = new Worst<>(room);
  }

  void add(Rank rank, String text) {
    worst.add(rank, text, text.getBytes(StandardCharsets.UTF_8).length);
  }

  int seen() {
    return worst.seen();
  }

  long used() {
    return worst.used();
  }

  /** Under its heading, with how many had no room; nothing where there were none at all. */
  String section(String heading, String above) {
    if (seen() == 0) {
      return "";
    }
    String shown = String.join("", worst.worstFirst());
    String more = worst.leftOut() == 0 ? "" : "\n… and " + worst.leftOut() + " more.\n";
    String body = shown.isEmpty() ? "" : above + shown;
    return "\n### " + heading + ": " + seen() + "\n\n" + body + more;
  }
}
