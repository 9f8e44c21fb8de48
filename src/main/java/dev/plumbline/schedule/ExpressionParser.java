package dev.plumbline.schedule;

import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a whole expression: which form it has, and what is wrong around its fields. */
final class ExpressionParser {
  /** The API's own limit. */
  static final int LONGEST = 1024;

  private static final String FORMS =
      "wanted is cron(minute hour day month day-of-week year), or rate(1 day)";
  private static final Pattern CALL = Pattern.compile("([A-Za-z_]*)(\\s*)\\((.*)", Pattern.DOTALL);

  private ExpressionParser() {}

  static Draft parse(String text) {
    if (text.isBlank()) {
      return Draft.refused("it is empty; " + FORMS);
    }
    if (text.length() > LONGEST) {
      return Draft.refused("it has " + text.length() + " characters, allowed are " + LONGEST);
    }
    Optional<String> strange = strange(text);
    if (strange.isPresent()) {
      return Draft.refused(strange.get());
    }
    String stripped = text.strip();
    Draft draft = form(stripped);
    return stripped.equals(text) ? draft : amend(draft, "spaces stand around it", stripped);
  }

  /** Only printable ASCII can be meant: no digits of other scripts, no NUL, no hard space. */
  private static Optional<String> strange(String text) {
    return text.codePoints()
        .filter(point -> (point < ' ' || point > '~') && "\t\r\n".indexOf(point) < 0)
        .mapToObj(point -> String.format(Locale.ROOT, "it holds the character U+%04X; ", point))
        .map(message -> message + "only plain letters, digits and signs are allowed")
        .findFirst();
  }

  private static Draft form(String text) {
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      return call(text, call);
    }
    if (text.endsWith(")")) {
      return Draft.refused("it ends with ) that nothing opened; " + FORMS);
    }
    return CronParser.parse(text, UnaryOperator.identity());
  }

  private static Draft call(String text, Matcher call) {
    String written = call.group(1);
    String name = written.toLowerCase(Locale.ROOT);
    if (!name.equals("cron") && !name.equals("rate")) {
      String near = Suggestion.didYouMean(name, List.of("cron", "rate"));
      return Draft.refused("it is " + Quoted.of(written + "(") + "; " + FORMS + near);
    }
    int close = call.group(3).lastIndexOf(')');
    if (close < 0) {
      return unclosed(name, call.group(3));
    }
    if (close < call.group(3).length() - 1) {
      String rest = call.group(3).substring(close + 1);
      return Draft.refused("found " + Quoted.of(rest) + " behind the closing )");
    }
    Draft draft = inner(name, call.group(3).substring(0, close));
    String head = text.substring(0, text.indexOf('('));
    String fallback = name + text.substring(head.length());
    return head.equals(name)
        ? draft
        : amend(draft, "found " + Quoted.of(head + "(") + ", wanted is " + name + "(", fallback);
  }

  private static Draft inner(String name, String inner) {
    return name.equals("rate")
        ? RateParser.parse(inner)
        : CronParser.parse(inner, fields -> "cron(" + fields + ")");
  }

  /** What is missing at the end may be more than the bracket, so the meaning stays open. */
  private static Draft unclosed(String name, String rest) {
    Draft draft = inner(name, rest.strip());
    List<String> errors = new ArrayList<>();
    errors.add(
        name
            + "( is not closed: the ) is missing (unquoted in YAML, a # behind a space begins a"
            + " comment; quote the expression)");
    errors.addAll(draft.errors());
    Optional<String> closed = Optional.of(name + "(" + rest.strip() + ")");
    return new Draft(
        Optional.empty(),
        errors,
        draft.warnings(),
        draft.errors().isEmpty() ? closed : Optional.empty());
  }

  /** The draft with one more thing to correct around it. */
  private static Draft amend(Draft draft, String error, String corrected) {
    List<String> errors = new ArrayList<>();
    errors.add(error);
    errors.addAll(draft.errors());
    return new Draft(
        draft.timing(),
        errors,
        draft.warnings(),
        draft.errors().isEmpty() ? Optional.of(corrected) : draft.corrected());
  }
}
