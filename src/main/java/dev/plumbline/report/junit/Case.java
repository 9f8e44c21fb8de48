package dev.plumbline.report.junit;

import dev.plumbline.model.Origin;
import dev.plumbline.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One test case.
 *
 * @param name the same every night; never holds a value
 * @param type what kind of thing failed; a word that no reader takes for a type of data
 * @param message one line: some readers show only this
 * @param body all of it: the others show only that
 * @param printed lines of what passes with a word
 * @param place where in a spec, where it is another than the suite's
 * @param findings the ids of what was found
 */
record Case(
    String name,
    Outcome outcome,
    String type,
    String message,
    String body,
    List<String> printed,
    Optional<Origin> place,
    List<String> findings) {
  private static final int LONGEST_BODY = 20_000;

  /** What came of it, from good to bad. */
  enum Outcome {
    PASS,
    SKIPPED,
    FAILURE,
    ERROR
  }

  Case {
    printed = List.copyOf(printed);
    findings = List.copyOf(findings);
  }

  private static Case of(String name, Outcome outcome, String type, String message, String body) {
    return new Case(
        name,
        outcome,
        type,
        message,
        Printable.shorten(body, LONGEST_BODY),
        List.of(),
        Optional.empty(),
        List.of());
  }

  static Case pass(String name) {
    return of(name, Outcome.PASS, "", "", "");
  }

  static Case skipped(String name, String message, String body) {
    return of(name, Outcome.SKIPPED, "", message, body);
  }

  static Case failure(String name, String type, String message, String body) {
    return of(name, Outcome.FAILURE, type, message, body);
  }

  static Case error(String name, String type, String message, String body) {
    return of(name, Outcome.ERROR, type, message, body);
  }

  /** The same case, which prints these lines. */
  Case printing(List<String> lines) {
    return new Case(name, outcome, type, message, body, lines, place, findings);
  }

  /** The same case, of these findings. */
  Case of(Optional<Origin> where, List<String> ids) {
    return new Case(name, outcome, type, message, body, printed, where, ids);
  }

  /** This case and more that came of it: the worse outcome, and all that both say. */
  Case and(Case more) {
    if (more.saysNothing()) {
      return this;
    }
    Case worse = more.outcome.compareTo(outcome) > 0 ? more : this;
    String both = body + (body.isEmpty() || more.body.isEmpty() ? "" : "\n\n") + more.body;
    return new Case(
        name,
        worse.outcome,
        worse.type,
        worse.message,
        both,
        joined(printed, more.printed),
        place.or(more::place),
        joined(findings, more.findings));
  }

  private boolean saysNothing() {
    return outcome == Outcome.PASS
        && body.isEmpty()
        && printed.isEmpty()
        && findings.isEmpty()
        && place.isEmpty();
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
