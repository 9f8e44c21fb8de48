package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code regex.*}, as far as it is not inside the wasm.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-regex">regex</a>
 */
final class Regexes {
  private Regexes() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "regex.replace", Regexes::replace,
        "regex.split", Regexes::split,
        "regex.find_n", Regexes::find,
        "regex.find_all_string_submatch_n", Regexes::submatches,
        "regex.is_valid", Regexes::isValid,
        "regex.match", Regexes::match,
        "regex.template_match", Regexes::templateMatch);
  }

  private static Value replace(Arguments arguments) {
    String base = arguments.text(0);
    GoRegex regex = GoRegex.of(arguments.text(1));
    String template = arguments.text(2);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (GoRegex.Match match : regex.all(base, -1)) {
      out.append(base, from, match.start());
      regex.expand(template, match, out);
      from = match.end();
    }
    return Value.of(out.append(base, from, base.length()).toString());
  }

  private static Value split(Arguments arguments) {
    GoRegex regex = GoRegex.of(arguments.text(0));
    String text = arguments.text(1);
    if (text.isEmpty() && !arguments.text(0).isEmpty()) {
      return Value.texts(List.of(""));
    }
    List<String> parts = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (GoRegex.Match match : regex.all(text, -1)) {
      end = match.start();
      if (match.end() != 0) {
        parts.add(text.substring(begin, end));
      }
      begin = match.end();
    }
    if (end != text.length()) {
      parts.add(text.substring(begin));
    }
    return Value.texts(parts);
  }

  private static Value find(Arguments arguments) {
    return Value.texts(matches(arguments).stream().map(match -> match.group(0)).toList());
  }

  private static Value submatches(Arguments arguments) {
    return new Value.Arr(
        matches(arguments).stream().map(match -> Value.texts(match.groups())).toList());
  }

  private static List<GoRegex.Match> matches(Arguments arguments) {
    return GoRegex.of(arguments.text(0)).all(arguments.text(1), arguments.whole(2));
  }

  private static Value isValid(Arguments arguments) {
    return Value.of(
        arguments.value(0) instanceof Value.Str pattern && GoRegex.isValid(pattern.text()));
  }

  private static Value match(Arguments arguments) {
    return Value.of(GoRegex.of(arguments.text(0)).finds(arguments.text(1)));
  }

  private static Value templateMatch(Arguments arguments) {
    String open = arguments.text(2);
    String close = arguments.text(3);
    if (open.length() != 1
        || close.length() != 1
        || open.charAt(0) > 127
        || close.charAt(0) > 127) {
      throw new BuiltinException("a delimiter has to be exactly one character long");
    }
    String pattern = template(arguments.text(0), open.charAt(0), close.charAt(0));
    return Value.of(!GoRegex.of(pattern).all(arguments.text(1), 1).isEmpty());
  }

  /** What stands between delimiters is a pattern, all else is literal. */
  private static String template(String template, char open, char close) {
    StringBuilder pattern = new StringBuilder("^");
    int level = 0;
    int from = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == open && ++level == 1) {
        pattern.append(GoRegex.quoted(template.substring(from, i)));
        from = i + 1;
      } else if (c == close && c != open && --level == 0) {
        String part = template.substring(from, i);
        GoRegex.of("^" + part + "$");
        pattern.append('(').append(part).append(')');
        from = i + 1;
      }
      if (level < 0) {
        break;
      }
    }
    if (level != 0) {
      throw new BuiltinException("unbalanced braces");
    }
    return pattern.append(GoRegex.quoted(template.substring(from))).append('$').toString();
  }
}
