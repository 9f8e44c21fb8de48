package dev.plumbline.report.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.FieldState;
import dev.plumbline.report.Once;
import dev.plumbline.report.Printable;
import java.io.IOException;
import java.util.Optional;

/**
 * One difference, old to new, where new is what the spec wants: {@code ~ path = old -> new}, {@code
 * + path = new}, {@code - path = old}. Values that do not fit stand below the path, shortened in
 * their middle.
 */
final class DifferenceLines {
  private static final String INDENT = "      ";

  private final Page page;
  private final Once once;

  DifferenceLines(Page page, Once once) {
    this.page = page;
    this.once = once;
  }

  /**
   * Writes it.
   *
   * @param note what stands behind it, such as its severity
   */
  void write(Difference difference, Ink ink, String note) throws IOException {
    Optional<String> old = value(difference.live());
    Optional<String> wanted = value(difference.desired());
    switch (difference.state()) {
      case MISSING -> one(difference, "+", Ink.GREEN, wanted, ink, note);
      case UNDECLARED -> one(difference, difference.fails() ? "-" : ".", Ink.RED, old, ink, note);
      case CHANGED, IGNORED -> two(difference, old, wanted, ink, note);
      case UNREADABLE -> one(difference, "!", Ink.RED, Optional.empty(), ink, note);
      case UNMODELLED, EQUAL -> one(difference, ".", Ink.DIM, old, ink, note);
    }
    String why = difference.why().map(once::fresh).orElse("");
    if (!why.isEmpty()) {
      page.line().add(INDENT).add(Ink.DIM, "why: ").wrapped(Ink.PLAIN, why);
    }
  }

  private void one(
      Difference difference, String mark, Ink markInk, Optional<String> value, Ink ink, String note)
      throws IOException {
    Page.Line line = start(mark, markInk, difference);
    String tail = "  " + note;
    String text = value.map(v -> " = " + v).orElse("");
    if (line.length() + text.length() + tail.length() <= page.width()) {
      line.add(text).add(ink, tail).end();
    } else {
      line.add(ink, tail).end();
      below("  ", value.orElse(""));
    }
  }

  private void two(
      Difference difference, Optional<String> old, Optional<String> wanted, Ink ink, String note)
      throws IOException {
    boolean shown = difference.state() != FieldState.IGNORED;
    Page.Line line = start(shown ? "~" : ".", shown ? Ink.YELLOW : Ink.DIM, difference);
    String tail = "  " + note;
    String text = " = " + old.orElse("not set") + " -> " + wanted.orElse("not set");
    if (line.length() + text.length() + tail.length() <= page.width()) {
      line.add(text).add(ink, tail).end();
    } else {
      line.add(ink, tail).end();
      below("   ", old.orElse("not set"));
      below("-> ", wanted.orElse("not set"));
    }
  }

  private Page.Line start(String mark, Ink ink, Difference difference) {
    return page.line().add("  ").add(ink, mark).add(" " + difference.path());
  }

  private void below(String mark, String value) throws IOException {
    String shown = Printable.shorten(value, page.width() - INDENT.length() - mark.length());
    page.line().add(INDENT + mark + shown).end();
  }

  /** An explicit null asks for "not set", and so does silence. */
  private static Optional<String> value(Optional<JsonNode> value) {
    return value.filter(node -> !node.isNull()).map(Printable::value);
  }
}
