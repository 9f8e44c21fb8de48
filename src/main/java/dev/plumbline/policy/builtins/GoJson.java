package dev.plumbline.policy.builtins;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * JSON as Go writes it: members by name, {@code <}, {@code >} and {@code &} as escapes.
 *
 * @see <a href="https://pkg.go.dev/encoding/json#Marshal">json.Marshal</a>
 */
final class GoJson {
  /** Breaks of lines: none in compact text. */
  private interface Lines {
    void to(StringBuilder out, int depth);
  }

  private final StringBuilder out = new StringBuilder();
  private final Lines lines;
  private final String colon;
  private int depth;

  private GoJson(Lines lines, String colon) {
    this.lines = lines;
    this.colon = colon;
  }

  static String compact(Value value) {
    return new GoJson((out, depth) -> {}, ":").value(value).out.toString();
  }

  /** Compact, with numbers as floats have them: {@code 1.0} and {@code 1} are one text. */
  static String withFloats(Value value) {
    return compact(floats(value));
  }

  private static Value floats(Value value) {
    if (value instanceof Value.Num number) {
      return new Value.Num(number(number.digits()));
    }
    if (value instanceof Value.Arr array) {
      return new Value.Arr(array.elements().stream().map(GoJson::floats).toList());
    }
    if (!(value instanceof Value.Obj object)) {
      return value;
    }
    TreeMap<Value, Value> members = new TreeMap<>();
    object.members().forEach((key, member) -> members.put(key, floats(member)));
    return new Value.Obj(members);
  }

  /** The value as JSON has it: sets are arrays, all keys are texts. */
  static Value plain(Value value) {
    if (value instanceof Value.Arr array) {
      return new Value.Arr(array.elements().stream().map(GoJson::plain).toList());
    }
    if (value instanceof Value.SetOf set) {
      return new Value.Arr(set.elements().stream().map(GoJson::plain).toList());
    }
    if (!(value instanceof Value.Obj object)) {
      return value;
    }
    TreeMap<Value, Value> members = new TreeMap<>();
    members(object).forEach((name, member) -> members.put(Value.of(name), plain(member)));
    return new Value.Obj(members);
  }

  /** As {@code json.MarshalIndent} writes it: no prefix before the first line. */
  static String indented(Value value, String prefix, String indent) {
    Lines lines = (out, depth) -> out.append('\n').append(prefix).append(indent.repeat(depth));
    return new GoJson(lines, ": ").value(value).out.toString();
  }

  /** The name of a member: a text, or another key as JSON. */
  static String name(Value key) {
    return key instanceof Value.Str text ? text.text() : compact(key);
  }

  /** The members by their names; of two keys that are one name, the later one's. */
  static Map<String, Value> members(Value.Obj object) {
    Map<String, Value> members = new TreeMap<>(ValueOrder::texts);
    object.members().forEach((key, member) -> members.put(name(key), member));
    return members;
  }

  /** A float, given in any digits, as JSON has it. */
  static String number(String digits) {
    double number = Double.parseDouble(digits);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new BuiltinException("JSON has no " + digits);
    }
    double size = Math.abs(number);
    String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
    boolean exponent = size != 0 && (size < 1e-6 || size >= 1e21);
    GoDecimal decimal = GoDecimal.of(size);
    return sign + (exponent ? decimal.shortExponent() : decimal.plain());
  }

  private GoJson value(Value value) {
    if (value instanceof Value.Str text) {
      text(text.text());
    } else if (value instanceof Value.Arr array) {
      list('[', array.elements(), this::value, ']');
    } else if (value instanceof Value.SetOf set) {
      list('[', set.elements(), this::value, ']');
    } else if (value instanceof Value.Obj object) {
      list('{', members(object).entrySet(), this::member, '}');
    } else {
      out.append(value);
    }
    return this;
  }

  private void member(Map.Entry<String, Value> member) {
    text(member.getKey());
    out.append(colon);
    value(member.getValue());
  }

  private <T> void list(char open, Collection<T> elements, Consumer<T> write, char close) {
    out.append(open);
    depth++;
    String between = "";
    for (T element : elements) {
      out.append(between);
      lines.to(out, depth);
      write.accept(element);
      between = ",";
    }
    depth--;
    if (!elements.isEmpty()) {
      lines.to(out, depth);
    }
    out.append(close);
  }

  private void text(String text) {
    out.append('"');
    text.codePoints().forEach(c -> character(GoQuote.rune(c)));
    out.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append((char) c);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '<', '>', '&', 0x2028, 0x2029 -> escape(c);
      default -> {
        if (c < ' ') {
          escape(c);
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private void escape(int c) {
    String hex = Integer.toHexString(c);
    out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
  }
}
