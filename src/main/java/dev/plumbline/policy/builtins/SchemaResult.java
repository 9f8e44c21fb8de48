package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What one schema found in one value: errors, and a score that tells which of several schemas that
 * do not hold comes nearest.
 */
final class SchemaResult {
  static final String ROOT = "(Root)";

  /**
   * One error.
   *
   * @param context the path of the value, {@code (Root).a.0}
   */
  record Failure(String type, String context, String description) {
    /** The path without the root, unless it is the root. */
    static String field(String context) {
      return context.startsWith(ROOT + ".") ? context.substring(ROOT.length() + 1) : context;
    }

    Value value() {
      String field = field(context);
      TreeMap<Value, Value> members = new TreeMap<>();
      members.put(Value.of("desc"), Value.of(description));
      members.put(Value.of("error"), Value.of(field + ": " + description));
      members.put(Value.of("field"), Value.of(field));
      members.put(Value.of("type"), Value.of(type));
      return new Value.Obj(members);
    }
  }

  private final List<Failure> failures = new ArrayList<>();
  private int score;

  boolean valid() {
    return failures.isEmpty();
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  boolean nearerThan(SchemaResult other) {
    return score > other.score;
  }

  void passed() {
    score++;
  }

  void failed(String type, String context, String description) {
    failures.add(new Failure(type, context, description));
    score -= 2;
  }

  void merge(SchemaResult other) {
    failures.addAll(other.failures);
    score += other.score;
  }
}
