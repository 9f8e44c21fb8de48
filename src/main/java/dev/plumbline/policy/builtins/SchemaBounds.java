package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The check of the keywords of a schema that bound numbers, lengths and counts. */
record SchemaBounds(SchemaKeys keys, SchemaDraft draft) {
  void check() {
    numbers();
    counts("minLength", "maxLength");
    keys.text("pattern")
        .filter(pattern -> !GoRegex.isValid(pattern))
        .ifPresent(
            pattern -> {
              throw new SchemaException("pattern must be a valid regex");
            });
    keys.text("format");
    counts("minProperties", "maxProperties");
    required();
    count("minItems");
    count("maxItems");
    if (keys.find("uniqueItems").filter(value -> !(value instanceof Value.Bool)).isPresent()) {
      throw new SchemaException("uniqueItems must be of a boolean");
    }
  }

  private void numbers() {
    Optional<Value> multiple = keys.find("multipleOf");
    if (multiple.isPresent()) {
      BigDecimal of =
          keys.number("multipleOf")
              .orElseThrow(() -> SchemaException.invalidType("Number", "multipleOf"));
      if (of.signum() <= 0) {
        throw new SchemaException("multipleOf must be strictly greater than 0");
      }
    }
    for (String end : List.of("minimum", "maximum")) {
      if (keys.has(end) && keys.number(end).isEmpty()) {
        throw new SchemaException(end + " must be of a Number");
      }
      exclusive("exclusiveM" + end.substring(1), end);
    }
  }

  /** A flag beside the bound in draft 4, a bound of its own since. */
  private void exclusive(String key, String bound) {
    Optional<Value> value = keys.find(key);
    if (value.isEmpty()) {
      return;
    }
    boolean flag =
        value.get() instanceof Value.Bool
            && !draft.equals(SchemaDraft.SIX)
            && !draft.equals(SchemaDraft.SEVEN);
    boolean number = value.get() instanceof Value.Num && draft.since(SchemaDraft.SIX);
    if (!flag && !number) {
      String expected =
          switch (draft) {
            case FOUR -> "boolean";
            case HYBRID -> "boolean/number";
            case SIX, SEVEN -> "number";
          };
      throw SchemaException.invalidType(expected, key);
    }
    if (flag && !keys.has(bound)) {
      throw new SchemaException(key + " cannot be used without " + bound);
    }
  }

  private void counts(String least, String most) {
    Optional<Long> low = count(least);
    Optional<Long> high = count(most);
    if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
      throw new SchemaException(least + " cannot be greater than " + most);
    }
  }

  private Optional<Long> count(String key) {
    Optional<Value> value = keys.find(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String digits = value.get() instanceof Value.Num number ? number.digits() : "";
    if (!digits.matches("-?[0-9]{1,18}")) {
      throw new SchemaException(key + " must be of an integer");
    }
    if (digits.startsWith("-") && Long.parseLong(digits) < 0) {
      throw new SchemaException(key + " must be greater than or equal to 0");
    }
    return Optional.of(Long.parseLong(digits));
  }

  private void required() {
    Set<Value> seen = new HashSet<>();
    for (Value name : keys.list("required")) {
      if (!(name instanceof Value.Str)) {
        throw SchemaException.invalidType("string", "required");
      }
      if (!seen.add(name)) {
        throw new SchemaException("required items must be unique");
      }
    }
  }
}
