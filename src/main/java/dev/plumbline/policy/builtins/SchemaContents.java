package dev.plumbline.policy.builtins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords about the elements of an array and the members of an object. */
record SchemaContents(SchemaCheck check, SchemaKeys keys) {
  void elements(List<Value> elements, SchemaResult result, String context) {
    items(elements, result, context);
    int size = elements.size();
    keys.count("minItems")
        .filter(min -> size < min)
        .ifPresent(
            min ->
                result.failed(
                    "array_min_items", context, "Array must have at least " + min + " items"));
    keys.count("maxItems")
        .filter(max -> size > max)
        .ifPresent(
            max ->
                result.failed(
                    "array_max_items", context, "Array must have at most " + max + " items"));
    if (keys.isTrue("uniqueItems")) {
      unique(elements, result, context);
    }
    if (check.since(SchemaDraft.SIX)) {
      keys.find("contains").ifPresent(schema -> contains(schema, elements, result, context));
    }
    result.passed();
  }

  private void items(List<Value> elements, SchemaResult result, String context) {
    Optional<Value> items = keys.find("items");
    if (items.isEmpty()) {
      return;
    }
    List<Value> schemas = items.get() instanceof Value.Arr array ? array.elements() : List.of();
    boolean single = !(items.get() instanceof Value.Arr);
    Value additional = keys.find("additionalItems").orElse(Value.of(true));
    for (int i = 0; i < elements.size(); i++) {
      if (single || i < schemas.size()) {
        Value schema = single ? items.get() : schemas.get(i);
        result.merge(check.result(schema, elements.get(i), context + "." + i));
      } else if (additional instanceof Value.Obj && !schemas.isEmpty()) {
        result.merge(check.result(additional, elements.get(i), context + "." + i));
      }
    }
    boolean more = !single && !schemas.isEmpty() && schemas.size() < elements.size();
    if (more && additional.equals(Value.of(false))) {
      result.failed("array_no_additional_items", context, "No additional items allowed on array");
    }
  }

  private static void unique(List<Value> elements, SchemaResult result, String context) {
    Map<String, Integer> seen = new HashMap<>();
    for (int j = 0; j < elements.size(); j++) {
      Integer i = seen.put(GoJson.withFloats(elements.get(j)), j);
      if (i != null) {
        result.failed("unique", context, "array items[" + i + "," + j + "] must be unique");
      }
    }
  }

  private void contains(Value schema, List<Value> elements, SchemaResult result, String context) {
    Optional<SchemaResult> best = Optional.empty();
    for (int i = 0; i < elements.size(); i++) {
      SchemaResult one = check.result(schema, elements.get(i), context + "." + i);
      if (one.valid()) {
        return;
      }
      best = best.isEmpty() || one.nearerThan(best.get()) ? Optional.of(one) : best;
    }
    result.failed("contains", context, "At least one of the items must match");
    best.ifPresent(result::merge);
  }

  void members(Value.Obj object, SchemaResult result, String context) {
    int size = object.members().size();
    keys.count("minProperties")
        .filter(min -> size < min)
        .ifPresent(
            min ->
                result.failed(
                    "array_min_properties", context, "Must have at least " + min + " properties"));
    keys.count("maxProperties")
        .filter(max -> size > max)
        .ifPresent(
            max ->
                result.failed(
                    "array_max_properties", context, "Must have at most " + max + " properties"));
    for (Value name : keys.list("required")) {
      String text = ((Value.Str) name).text();
      if (object.members().containsKey(name)) {
        result.passed();
      } else {
        result.failed("required", context, text + " is required");
      }
    }
    object
        .members()
        .forEach((key, value) -> member(((Value.Str) key).text(), value, result, context));
    if (check.since(SchemaDraft.SIX)) {
      keys.find("propertyNames").ifPresent(schema -> names(schema, object, result, context));
    }
    result.passed();
  }

  /** By the patterns for its name; by what is said of additional ones where nothing names it. */
  private void member(String name, Value value, SchemaResult result, String context) {
    boolean matched = false;
    for (Map.Entry<Value, Value> pattern : keys.map("patternProperties").entrySet()) {
      if (GoRegex.of(((Value.Str) pattern.getKey()).text()).finds(name)) {
        matched = true;
        result.merge(check.result(pattern.getValue(), value, context + "." + name));
      }
    }
    if (matched) {
      result.passed();
    }
    Value additional = keys.find("additionalProperties").orElse(Value.of(true));
    if (matched || keys.map("properties").containsKey(Value.of(name))) {
      return;
    }
    if (additional.equals(Value.of(false))) {
      String description = "Additional property " + name + " is not allowed";
      result.failed("additional_property_not_allowed", context, description);
    } else if (additional instanceof Value.Obj) {
      result.merge(check.result(additional, value, context + "." + name));
    }
  }

  private void names(Value schema, Value.Obj object, SchemaResult result, String context) {
    for (Value name : object.members().keySet()) {
      SchemaResult one = check.result(schema, name, context);
      if (!one.valid()) {
        String text = ((Value.Str) name).text();
        result.failed(
            "invalid_property_name", context, "Property name of \"" + text + "\" does not match");
        result.merge(one);
      }
    }
  }

  void properties(Value.Obj object, SchemaResult result, String context) {
    for (Map.Entry<Value, Value> property : keys.map("properties").entrySet()) {
      Optional<Value> value = Optional.ofNullable(object.members().get(property.getKey()));
      String name = ((Value.Str) property.getKey()).text();
      value.ifPresent(v -> check.check(property.getValue(), v, result, context + "." + name));
    }
  }
}
