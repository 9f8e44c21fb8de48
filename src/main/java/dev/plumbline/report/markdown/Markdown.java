package dev.plumbline.report.markdown;

import dev.plumbline.report.Printable;
import java.util.regex.Pattern;

/**
 * Foreign text in Markdown, on one line, so that it is shown as it stands: it ends no code span and
 * no table cell, makes no link, no HTML, and names nobody.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class Markdown {
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final String ACTIVE = "\\`*_[]#~$";

  /** Before a letter or digit these name a person, an issue or the like, escaped or not. */
  private static final String REFERRING = "@#!";

  /** Shown as nothing, and keeps two characters apart. */
  private static final String NOTHING = "&#8203;";

  private Markdown() {}

  /** A code span that no text can end; not for a table, see {@link #cell}. */
  public static String code(String text) {
    String shown = Printable.line(text);
    int longest = TICKS.matcher(shown).results().mapToInt(r -> r.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    boolean pad = longest > 0 || shown.isBlank();
    return pad ? fence + " " + shown + " " + fence : fence + shown + fence;
  }

  /** A code span for a table cell. What follows a backslash there is not agreed upon. */
  public static String cell(String text) {
    return text.indexOf('|') < 0 ? code(text) : "<code>" + prose(text) + "</code>";
  }

  /** Words in a paragraph, a list or a table cell, where they do not begin a line. */
  public static String prose(String text) {
    String shown = Printable.line(text);
    StringBuilder out = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      boolean link = shown.startsWith("://", i) || (c == '.' && shown.startsWith("www", i - 3));
      escape(out.append(link ? "\\" : ""), c);
      if (REFERRING.indexOf(c) >= 0 && i + 1 < shown.length() && word(shown.charAt(i + 1))) {
        out.append(NOTHING);
      }
    }
    return out.toString();
  }

  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '|' -> out.append("&#124;");
      default -> out.append(ACTIVE.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '"';
  }

  /** Text inside an HTML element that is written as it stands. */
  public static String html(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Lines in a fenced block that none of them can end. */
  public static String block(String language, Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    int longest = 2;
    for (String line : lines) {
      String shown = Printable.line(line);
      longest =
          Math.max(
              longest,
              TICKS.matcher(shown).results().mapToInt(r -> r.group().length()).max().orElse(0));
      text.append(shown).append('\n');
    }
    String fence = "`".repeat(longest + 1);
    return fence + language + "\n" + text + fence + "\n";
  }
}
