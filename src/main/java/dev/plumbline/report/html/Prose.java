package dev.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a rule in which addresses can be followed. Only {@code https} and {@code http} ones are
 * links; anything else that looks like one stays text.
 *
 * @param link empty where the part is plain text
 */
record Prose(String text, String link) {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9][^\\s<>\"'`\\\\]*[^\\s<>\"'`\\\\.,;:!?)\\]}]");

  /** The text in parts. */
  static List<Prose> of(String text) {
    String shown = Words.block(text);
    List<Prose> parts = new ArrayList<>();
    Matcher address = ADDRESS.matcher(shown);
    int from = 0;
    while (address.find()) {
      if (address.start() > from) {
        parts.add(new Prose(shown.substring(from, address.start()), ""));
      }
      parts.add(new Prose(address.group(), address.group()));
      from = address.end();
    }
    if (from < shown.length()) {
      parts.add(new Prose(shown.substring(from), ""));
    }
    return parts;
  }
}
