package dev.plumbline.report.junit;

/**
 * One test case.
 *
 * @param name the same every night; never holds a value
 * @param type what kind of thing failed; a word that no reader takes for a type of data
 * @param message one line: some readers show only this
 * @param body all of it: the others show only that
 */
record Case(String name, Outcome outcome, String type, String message, String body) {
  /** What came of it, from good to bad. */
  enum Outcome {
    PASS,
    SKIPPED,
    FAILURE,
    ERROR
  }

  static Case pass(String name) {
    return new Case(name, Outcome.PASS, "", "", "");
  }

  static Case skipped(String name, String message, String body) {
    return new Case(name, Outcome.SKIPPED, "", message, body);
  }

  static Case failure(String name, String type, String message, String body) {
    return new Case(name, Outcome.FAILURE, type, message, body);
  }

  static Case error(String name, String type, String message, String body) {
    return new Case(name, Outcome.ERROR, type, message, body);
  }

  /** This case and more that came of it: the worse outcome, and both bodies. */
  Case and(Case more) {
    Case worse = more.outcome.compareTo(outcome) > 0 ? more : this;
    String both = body + (body.isEmpty() || more.body.isEmpty() ? "" : "\n\n") + more.body;
    return new Case(name, worse.outcome, worse.type, worse.message, both);
  }
}
