package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds values against a schema that {@link SchemaReader} found to be one; errors in the words of
 * the library that OPA uses.
 */
final class SchemaCheck {
  private static final int DEPTH = 500;

  private final SchemaReferences references;
  private final SchemaDraft draft;
  private int depth;

  SchemaCheck(SchemaReferences references, SchemaDraft draft) {
    this.references = references;
    this.draft = draft;
  }

  boolean since(SchemaDraft first) {
    return draft.since(first);
  }

  /** What this schema finds in this value alone. */
  SchemaResult result(Value schema, Value value, String context) {
    SchemaResult result = new SchemaResult();
    check(schema, value, result, context);
    return result;
  }

  /** Adds what this schema finds in this value. */
  void check(Value schema, Value value, SchemaResult result, String context) {
    if (++depth > DEPTH) {
      throw new LimitException("a JSON schema that leads more than " + DEPTH + " schemas deep");
    }
    if (schema instanceof Value.Obj object) {
      if (object.members().get(Value.of("$ref")) instanceof Value.Str) {
        check(references.find(references.reference(object)), value, result, context);
      } else {
        keywords(new SchemaKeys(object), value, result, context);
      }
    } else if (schema.equals(Value.of(false))) {
      result.failed("false", context, "False always fails validation");
    }
    depth--;
  }

  private void keywords(SchemaKeys keys, Value value, SchemaResult result, String context) {
    List<String> types = types(keys);
    String given = type(value);
    boolean typed =
        types.isEmpty()
            || types.contains(given)
            || (given.equals("integer") && types.contains("number"));
    if (!typed) {
      String expected = types.size() == 1 ? types.get(0) : "[" + String.join(",", types) + "]";
      String description = "Invalid type. Expected: " + expected + ", given: " + given;
      result.failed("invalid_type", context, description);
      return;
    }
    new SchemaCombinations(this, keys).check(value, result, context);
    if (value instanceof Value.Num number) {
      numbers(keys, number.decimal(), result, context);
    } else if (value instanceof Value.Arr array) {
      new SchemaContents(this, keys).elements(array.elements(), result, context);
    } else if (value instanceof Value.Obj object) {
      new SchemaContents(this, keys).members(object, result, context);
    }
    common(keys, value, result, context);
    if (value instanceof Value.Str text) {
      text(keys, text.text(), result, context);
    } else if (value instanceof Value.Obj object) {
      new SchemaContents(this, keys).properties(object, result, context);
    }
    result.passed();
  }

  private static List<String> types(SchemaKeys keys) {
    Optional<Value> type = keys.find("type");
    List<Value> types =
        type.map(value -> value instanceof Value.Arr array ? array.elements() : List.of(value))
            .orElse(List.of());
    return types.stream().map(name -> ((Value.Str) name).text()).toList();
  }

  private static String type(Value value) {
    if (value instanceof Value.Null) {
      return "null";
    }
    if (value instanceof Value.Bool) {
      return "boolean";
    }
    if (value instanceof Value.Num number) {
      return isWhole(number.decimal()) ? "integer" : "number";
    }
    if (value instanceof Value.Str) {
      return "string";
    }
    return value instanceof Value.Arr ? "array" : "object";
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private void common(SchemaKeys keys, Value value, SchemaResult result, String context) {
    String field = SchemaResult.Failure.field(context);
    keys.find("const")
        .filter(wanted -> since(SchemaDraft.SIX))
        .map(GoJson::withFloats)
        .filter(wanted -> !wanted.equals(GoJson.withFloats(value)))
        .ifPresent(w -> result.failed("const", context, field + " does not match: " + w));
    if (keys.has("enum")) {
      List<String> allowed = keys.list("enum").stream().map(GoJson::withFloats).toList();
      if (!allowed.contains(GoJson.withFloats(value))) {
        String all = String.join(", ", allowed);
        result.failed("enum", context, field + " must be one of the following: " + all);
      }
    }
    keys.text("format")
        .filter(f -> value instanceof Value.Str text && !SchemaFormats.matches(f, text.text()))
        .ifPresent(f -> result.failed("format", context, "Does not match format '" + f + "'"));
    result.passed();
  }

  private static void text(SchemaKeys keys, String text, SchemaResult result, String context) {
    int length = text.codePointCount(0, text.length());
    keys.count("minLength")
        .filter(min -> length < min)
        .ifPresent(
            min ->
                result.failed(
                    "string_gte",
                    context,
                    "String length must be greater than or equal to " + min));
    keys.count("maxLength")
        .filter(max -> length > max)
        .ifPresent(
            max ->
                result.failed(
                    "string_lte", context, "String length must be less than or equal to " + max));
    keys.text("pattern")
        .filter(pattern -> !GoRegex.of(pattern).finds(text))
        .ifPresent(p -> result.failed("pattern", context, "Does not match pattern '" + p + "'"));
    result.passed();
  }

  private static void numbers(SchemaKeys keys, BigDecimal n, SchemaResult result, String context) {
    keys.number("multipleOf")
        .filter(of -> n.remainder(of).signum() != 0)
        .ifPresent(
            of -> result.failed("multiple_of", context, "Must be a multiple of " + digits(of)));
    bound(keys, "maximum", false)
        .filter(max -> n.compareTo(max) > 0)
        .ifPresent(
            max ->
                result.failed(
                    "number_lte", context, "Must be less than or equal to " + digits(max)));
    bound(keys, "maximum", true)
        .filter(max -> n.compareTo(max) >= 0)
        .ifPresent(max -> result.failed("number_lt", context, "Must be less than " + digits(max)));
    bound(keys, "minimum", false)
        .filter(min -> n.compareTo(min) < 0)
        .ifPresent(
            min ->
                result.failed(
                    "number_gte", context, "Must be greater than or equal to " + digits(min)));
    bound(keys, "minimum", true)
        .filter(min -> n.compareTo(min) <= 0)
        .ifPresent(
            min -> result.failed("number_gt", context, "Must be greater than " + digits(min)));
    result.passed();
  }

  private static Optional<BigDecimal> bound(SchemaKeys keys, String key, boolean exclusive) {
    String other = "exclusiveM" + key.substring(1);
    boolean flag = keys.isTrue(other);
    if (!exclusive) {
      return flag ? Optional.empty() : keys.number(key);
    }
    return flag ? keys.number(key) : keys.number(other);
  }

  /** As Go prints a float by {@code %v}, in no more digits than were written. */
  private static String digits(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal exact = number.stripTrailingZeros();
    int power = exact.precision() - exact.scale() - 1;
    if (power >= -4 && power < 6) {
      return exact.toPlainString();
    }
    String all = exact.unscaledValue().abs().toString();
    String sign = exact.signum() < 0 ? "-" : "";
    String fraction = all.length() > 1 ? "." + all.substring(1) : "";
    String size = Math.abs(power) < 10 ? "0" + Math.abs(power) : Integer.toString(Math.abs(power));
    return sign + all.charAt(0) + fraction + "e" + (power < 0 ? "-" : "+") + size;
  }
}
