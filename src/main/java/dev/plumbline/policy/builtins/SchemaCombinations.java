package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code anyOf, oneOf, allOf, not, dependencies, if}: schemas about the same value. */
record SchemaCombinations(SchemaCheck check, SchemaKeys keys) {
  void check(Value value, SchemaResult result, String context) {
    anyOf(value, result, context);
    oneOf(value, result, context);
    allOf(value, result, context);
    if (keys.find("not").filter(not -> check.result(not, value, context).valid()).isPresent()) {
      result.failed("number_not", context, "Must not validate the schema (not)");
    }
    if (value instanceof Value.Obj object) {
      dependencies(object, result, context);
    }
    condition(value, result, context);
    result.passed();
  }

  private static Optional<SchemaResult> nearer(Optional<SchemaResult> best, SchemaResult next) {
    return best.isEmpty() || next.nearerThan(best.get()) ? Optional.of(next) : best;
  }

  private void anyOf(Value value, SchemaResult result, String context) {
    Optional<SchemaResult> best = Optional.empty();
    for (Value schema : keys.list("anyOf")) {
      SchemaResult one = check.result(schema, value, context);
      if (one.valid()) {
        return;
      }
      best = nearer(best, one);
    }
    if (best.isPresent()) {
      result.failed("number_any_of", context, "Must validate at least one schema (anyOf)");
      result.merge(best.get());
    }
  }

  private void oneOf(Value value, SchemaResult result, String context) {
    Optional<SchemaResult> best = Optional.empty();
    int valid = 0;
    List<Value> schemas = keys.list("oneOf");
    for (Value schema : schemas) {
      SchemaResult one = check.result(schema, value, context);
      if (one.valid()) {
        valid++;
      } else if (valid == 0) {
        best = nearer(best, one);
      }
    }
    if (!schemas.isEmpty() && valid != 1) {
      result.failed("number_one_of", context, "Must validate one and only one schema (oneOf)");
      if (valid == 0) {
        best.ifPresent(result::merge);
      }
    }
  }

  private void allOf(Value value, SchemaResult result, String context) {
    boolean all = true;
    for (Value schema : keys.list("allOf")) {
      SchemaResult one = check.result(schema, value, context);
      all &= one.valid();
      result.merge(one);
    }
    if (!all) {
      result.failed("number_all_of", context, "Must validate all the schemas (allOf)");
    }
  }

  private void dependencies(Value.Obj object, SchemaResult result, String context) {
    for (Map.Entry<Value, Value> dependency : keys.map("dependencies").entrySet()) {
      if (!object.members().containsKey(dependency.getKey())) {
        continue;
      }
      if (dependency.getValue() instanceof Value.Arr names) {
        names.elements().stream()
            .filter(name -> !object.members().containsKey(name))
            .map(name -> "Has a dependency on " + ((Value.Str) name).text())
            .forEach(missing -> result.failed("missing_dependency", context, missing));
      } else {
        check.check(dependency.getValue(), object, result, context);
      }
    }
  }

  private void condition(Value value, SchemaResult result, String context) {
    Optional<Value> condition = keys.find("if").filter(c -> check.since(SchemaDraft.SEVEN));
    if (condition.isEmpty()) {
      return;
    }
    boolean holds = check.result(condition.get(), value, context).valid();
    String branch = holds ? "then" : "else";
    Optional<SchemaResult> one =
        keys.find(branch)
            .map(schema -> check.result(schema, value, context))
            .filter(r -> !r.valid());
    if (one.isPresent()) {
      String was = holds ? "was valid" : "was not valid";
      result.failed(
          "condition_" + branch, context, "Must validate \"" + branch + "\" as \"if\" " + was);
      result.merge(one.get());
    }
  }
}
