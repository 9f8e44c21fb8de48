package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what {@code opa_value_dump} wrote: JSON in UTF-8, with {@code {1, 2}} and {@code set()} for
 * sets and any value for an object's key.
 */
public final class ValueReader {
  /** Deeper documents than anything reads as JSON elsewhere, and far from the stack's end. */
  private static final int DEPTH = 1200;

  private final byte[] text;
  private int at;
  private int depth;

  private ValueReader(byte[] text) {
    this.text = text;
  }

  /**
   * The one value in these bytes.
   *
   * @throws IllegalArgumentException where they are not exactly one
   */
  public static Value read(byte[] utf8) {
    ValueReader reader = new ValueReader(utf8);
    Value value = reader.value();
    if (reader.next() != 0) {
      throw reader.wrong();
    }
    return value;
  }

  private Value value() {
    if (++depth > DEPTH) {
      throw new IllegalArgumentException("a value nested deeper than " + DEPTH);
    }
    Value value = start(next());
    depth--;
    return value;
  }

  private Value start(int first) {
    return switch (first) {
      case '"' -> new Value.Str(string());
      case '[' -> array();
      case '{' -> objectOrSet();
      case 'n' -> word("null", new Value.Null());
      case 't' -> word("true", Value.of(true));
      case 'f' -> word("false", Value.of(false));
      case 's' -> word("set()", new Value.SetOf(new TreeSet<>()));
      default -> number();
    };
  }

  private Value array() {
    at++;
    List<Value> elements = new ArrayList<>();
    while (!ends(']')) {
      elements.add(value());
      separated(']');
    }
    return new Value.Arr(elements);
  }

  private Value objectOrSet() {
    at++;
    if (ends('}')) {
      return new Value.Obj(new TreeMap<>());
    }
    Value first = value();
    return next() == ':' ? object(first) : set(first);
  }

  private Value object(Value first) {
    TreeMap<Value, Value> members = new TreeMap<>();
    Value key = first;
    while (true) {
      if (next() != ':') {
        throw wrong();
      }
      at++;
      members.put(key, value());
      separated('}');
      if (ends('}')) {
        return new Value.Obj(members);
      }
      key = value();
    }
  }

  private Value set(Value first) {
    TreeSet<Value> elements = new TreeSet<>();
    elements.add(first);
    separated('}');
    while (!ends('}')) {
      elements.add(value());
      separated('}');
    }
    return new Value.SetOf(elements);
  }

  /** Past a comma, or before the closing bracket. */
  private void separated(char close) {
    int c = next();
    if (c == ',') {
      at++;
    } else if (c != close) {
      throw wrong();
    }
  }

  private boolean ends(char close) {
    if (next() != close) {
      return false;
    }
    at++;
    return true;
  }

  private Value word(String word, Value value) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (at >= text.length || text[at] != word.charAt(i)) {
        throw wrong();
      }
    }
    return value;
  }

  private Value number() {
    int from = at;
    while (at < text.length && "+-.eE0123456789".indexOf(text[at]) >= 0) {
      at++;
    }
    if (from == at) {
      throw wrong();
    }
    return new Value.Num(sound(new String(text, from, at - from, StandardCharsets.US_ASCII)));
  }

  /** A policy can make a number whose exponent nothing here could hold, out of a text of JSON. */
  private String sound(String digits) {
    if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
      try {
        new BigDecimal(digits);
      } catch (NumberFormatException e) {
        throw wrong();
      }
    }
    return digits;
  }

  private String string() {
    int from = ++at;
    boolean escaped = false;
    while (at < text.length && text[at] != '"') {
      escaped |= text[at] == '\\';
      at += text[at] == '\\' ? 2 : 1;
    }
    if (at >= text.length) {
      throw wrong();
    }
    String raw = new String(text, from, at++ - from, StandardCharsets.UTF_8);
    return escaped ? unescaped(raw) : raw;
  }

  private String unescaped(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (raw.charAt(++i) == 'u') {
        plain.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
        i += 4;
      } else {
        plain.append(single(raw.charAt(i)));
      }
    }
    return plain.toString();
  }

  private static char single(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escape;
    };
  }

  /** The next byte that is no space, not taken; 0 at the end. */
  private int next() {
    while (at < text.length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')) {
      at++;
    }
    return at < text.length ? text[at] : 0;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("not a value of Rego, at byte " + at);
  }
}
