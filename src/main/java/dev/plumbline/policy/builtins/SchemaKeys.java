package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords of one schema, each of the shape that is asked for or an error. */
record SchemaKeys(Value.Obj schema) {
  Optional<Value> find(String key) {
    return Optional.ofNullable(schema.members().get(Value.of(key)));
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  Optional<String> text(String key) {
    Optional<Value> value = find(key);
    if (value.isPresent() && !(value.get() instanceof Value.Str)) {
      throw SchemaException.invalidType("string", key);
    }
    return value.map(text -> ((Value.Str) text).text());
  }

  List<Value> list(String key) {
    Optional<Value> value = find(key);
    if (value.isPresent() && !(value.get() instanceof Value.Arr)) {
      throw new SchemaException(key + " must be of an array");
    }
    return value.map(list -> ((Value.Arr) list).elements()).orElse(List.of());
  }

  Map<Value, Value> map(String key) {
    Optional<Value> value = find(key);
    if (value.isPresent() && !(value.get() instanceof Value.Obj)) {
      throw SchemaException.invalidType("Valid Schema", key);
    }
    return value.<Map<Value, Value>>map(map -> ((Value.Obj) map).members()).orElse(Map.of());
  }

  boolean isTrue(String key) {
    return find(key).filter(value -> value.equals(Value.of(true))).isPresent();
  }

  Optional<BigDecimal> number(String key) {
    return find(key).flatMap(SchemaReader::number);
  }

  /** A count of things, checked before. */
  Optional<Integer> count(String key) {
    return number(key).map(BigDecimal::intValue);
  }
}
