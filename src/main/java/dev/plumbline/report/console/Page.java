package dev.plumbline.report.console;

import dev.plumbline.report.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text as wide as the terminal. Text is made printable here, so nothing in a report can
 * steer the terminal; words are never cut, so that ids can be copied.
 */
final class Page {
  private static final int LONGEST = 2000;

  private final Writer out;
  private final boolean colour;
  private final int width;

  Page(Writer out, boolean colour, int width) {
    this.out = out;
    this.colour = colour;
    this.width = width;
  }

  int width() {
    return width;
  }

  /** A line in the making; it knows how wide it is. */
  final class Line {
    private final StringBuilder text = new StringBuilder();
    private int length;

    Line add(String more) {
      return add(Ink.PLAIN, more);
    }

    Line add(Ink ink, String more) {
      String shown = Printable.line(more);
      text.append(colour ? ink.paint(shown) : shown);
      length += shown.codePointCount(0, shown.length());
      return this;
    }

    int length() {
      return length;
    }

    void end() throws IOException {
      out.write(text.append('\n').toString());
    }

    /** Ends the line with text that goes on below its own beginning where it is too long. */
    void wrapped(Ink ink, String more) throws IOException {
      wrapped(ink, more, length);
    }

    /** The same, with the text going on at this column. */
    void wrapped(Ink ink, String more, int indent) throws IOException {
      Line line = this;
      for (String row : rows(more, width - length, width - indent)) {
        if (line != this) {
          line.add(" ".repeat(indent));
        }
        line.add(ink, row).end();
        line = line();
      }
    }
  }

  /** The text in rows, the first and the others of these widths at most, parted at blanks. */
  private static List<String> rows(String text, int first, int others) {
    List<String> rows = new ArrayList<>();
    for (String paragraph : Printable.block(Printable.shorten(text, LONGEST)).split("\n", -1)) {
      StringBuilder row = new StringBuilder();
      for (String word : paragraph.split("[ \t]+", -1)) {
        int room = (rows.isEmpty() ? first : others) - row.length() - 1;
        if (!row.isEmpty() && word.length() > room) {
          rows.add(row.toString());
          row.setLength(0);
        }
        row.append(row.isEmpty() ? "" : " ").append(word);
      }
      rows.add(row.toString());
    }
    return rows;
  }

  Line line() {
    return new Line();
  }

  void blank() throws IOException {
    out.write("\n");
  }
}
