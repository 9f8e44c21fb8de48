package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * {@code strings.*} and {@code indexof_n}; positions are in code points.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-strings">strings</a>
 */
final class Texts {
  private Texts() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "strings.any_prefix_match", arguments -> any(arguments, String::startsWith),
        "strings.any_suffix_match", arguments -> any(arguments, String::endsWith),
        "strings.count", Texts::count,
        "strings.split_n", Texts::splitN,
        "indexof_n", Texts::indexes);
  }

  private static Value any(Arguments arguments, BiPredicate<String, String> match) {
    List<String> texts = oneOrMany(arguments, 0);
    List<String> affixes = oneOrMany(arguments, 1);
    return Value.of(
        texts.stream().anyMatch(text -> affixes.stream().anyMatch(a -> match.test(text, a))));
  }

  private static List<String> oneOrMany(Arguments arguments, int index) {
    return arguments.value(index) instanceof Value.Str text
        ? List.of(text.text())
        : arguments.texts(index);
  }

  private static Value count(Arguments arguments) {
    String text = arguments.text(0);
    String part = arguments.text(1);
    if (part.isEmpty()) {
      return Value.of(text.codePointCount(0, text.length()) + 1);
    }
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return Value.of(count);
  }

  /** The first n parts, or the last ones where n is negative. */
  private static Value splitN(Arguments arguments) {
    List<String> parts = split(arguments.text(0), arguments.text(1));
    long n = arguments.whole(2);
    int size = parts.size();
    int from = n < 0 ? (int) Math.max(0, size + n) : 0;
    int to = n < 0 ? size : (int) Math.min(size, n);
    return Value.texts(parts.subList(from, to));
  }

  private static List<String> split(String text, String by) {
    if (by.isEmpty()) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    return Arrays.asList(Pattern.compile(by, Pattern.LITERAL).split(text, -1));
  }

  private static Value indexes(Arguments arguments) {
    String text = arguments.text(0);
    String part = arguments.text(1);
    if (part.isEmpty()) {
      throw new BuiltinException("empty search character");
    }
    List<Value> indexes = new ArrayList<>();
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      indexes.add(Value.of(text.codePointCount(0, at)));
    }
    return new Value.Arr(indexes);
  }
}
