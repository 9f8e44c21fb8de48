package dev.plumbline.report.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Header;
import dev.plumbline.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What formats for people say alike. */
public final class DiffWords {
  private static final int LONGEST = 200;

  private DiffWords() {}

  /** {@code 2026-11-23T03:00:00Z (check)}. */
  public static String side(Header header) {
    String whole = header.run().complete() ? "" : ", not complete";
    return header.run().now() + " (" + header.run().stage() + whole + ")";
  }

  /** {@code in line -> drifted}; one word where nothing changed. */
  public static String states(PipelineChange change) {
    String before = change.before().map(Object::toString).orElse("not there");
    String after = change.after().map(Object::toString).orElse("not there");
    return before.equals(after) ? after : before + " -> " + after;
  }

  /** {@code scanning.enabled: it is off}. */
  public static String finding(Finding finding) {
    String key = finding.key().isEmpty() ? "" : "#" + finding.key();
    return finding.rule()
        + key
        + ": "
        + Printable.shorten(String.join("; ", finding.messages()), LONGEST);
  }

  /** {@code high}, and what else decides: {@code high (waived -> open)}. */
  public static String weight(FindingChange change) {
    Finding finding = change.finding();
    String status =
        change.statusChanged()
            ? " (" + change.was().orElseThrow() + " -> " + finding.status() + ")"
            : finding.status() == Finding.Status.OPEN ? "" : " (" + finding.status() + ")";
    boolean quiet = change.change() == Change.NEW && !change.fails() && status.isEmpty();
    return finding.severity() + status + (quiet ? " (not counted)" : "");
  }

  /** A live value, or that there is none. */
  public static String value(Optional<JsonNode> value) {
    return value
        .map(Printable::value)
        .map(text -> Printable.shorten(text, LONGEST))
        .orElse("not set");
  }

  /** The totals, a clause each; what there is none of is left out. */
  public static List<String> totals(DiffTotals totals) {
    List<String> clauses = new ArrayList<>();
    for (Change change : Change.values()) {
      add(clauses, totals.count(change), change.toString());
    }
    add(clauses, totals.unreadable(), "newly unreadable");
    add(clauses, totals.added(), "pipelines added");
    add(clauses, totals.gone(), "pipelines gone");
    add(clauses, totals.settings(), "live settings changed");
    add(clauses, totals.facts(), "live facts changed");
    return clauses.isEmpty() ? List.of("nothing changed") : clauses;
  }

  private static void add(List<String> clauses, int count, String what) {
    if (count > 0) {
      clauses.add(count + " " + what);
    }
  }
}
