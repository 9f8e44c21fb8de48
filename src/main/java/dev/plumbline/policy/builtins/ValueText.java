package dev.plumbline.policy.builtins;

import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How values are written: {@code {"a": [1, 2]}}, {@code {1, 2}} for a set, {@code set()}. */
public final class ValueText {
  private final StringBuilder out = new StringBuilder();
  private final UnaryOperator<String> quote;

  private ValueText(UnaryOperator<String> quote) {
    this.quote = quote;
  }

  /** As OPA prints a term, with Go's escapes: what {@code sprintf("%v")} shows. */
  static String rego(Value value) {
    return new ValueText(GoQuote::text).value(value).out.toString();
  }

  /** As {@code opa_value_parse} reads it, in UTF-8. */
  public static byte[] wire(Value value) {
    return new ValueText(ValueText::json)
        .value(value)
        .out
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private ValueText value(Value value) {
    if (value instanceof Value.Str text) {
      out.append(quote.apply(text.text()));
    } else if (value instanceof Value.Num number) {
      out.append(number.digits());
    } else if (value instanceof Value.Bool bool) {
      out.append(bool.is());
    } else if (value instanceof Value.Arr array) {
      elements('[', array.elements(), ']');
    } else if (value instanceof Value.Obj object) {
      members(object);
    } else if (value instanceof Value.SetOf set && !set.elements().isEmpty()) {
      elements('{', set.elements(), '}');
    } else {
      out.append(value instanceof Value.Null ? "null" : "set()");
    }
    return this;
  }

  private void elements(char open, Collection<Value> elements, char close) {
    out.append(open);
    String between = "";
    for (Value element : elements) {
      out.append(between);
      value(element);
      between = ", ";
    }
    out.append(close);
  }

  private void members(Value.Obj object) {
    out.append('{');
    String between = "";
    for (Map.Entry<Value, Value> member : object.members().entrySet()) {
      out.append(between);
      value(member.getKey());
      out.append(": ");
      value(member.getValue());
      between = ", ";
    }
    out.append('}');
  }

  private static String json(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    String clean = Json.wellFormed(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u00").append(Character.forDigit(c >> 4, 16));
        quoted.append(Character.forDigit(c & 15, 16));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
