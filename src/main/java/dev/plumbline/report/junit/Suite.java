package dev.plumbline.report.junit;

import dev.plumbline.model.Origin;
import dev.plumbline.policy.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One flat suite in the making. No two of its cases have one name. */
final class Suite {
  private final String name;
  private final String group;
  private final String className;
  private final Optional<Origin> place;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, Case> cases = new LinkedHashMap<>();

  /**
   * An empty suite.
   *
   * @param group and {@code leaf} make the class name: readers part it at its last dot
   * @param place where in a spec its cases belong, unless they say otherwise
   */
  Suite(String name, String group, String leaf, Optional<Origin> place) {
    this.name = name;
    this.group = group;
    this.className = group + "." + leaf;
    this.place = place;
  }

  Suite property(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** How many findings there are, by status, and how many of them fail the run; no zeros. */
  Suite totals(Function<Finding.Status, Integer> count, int failing) {
    for (Finding.Status status : Finding.Status.values()) {
      total("findings." + status, count.apply(status));
    }
    return total("findings.failing", failing);
  }

  Suite total(String key, int count) {
    return count == 0 ? this : property(key, Integer.toString(count));
  }

  /** Adds a case, or what more came of one that is there. */
  void add(Case added) {
    cases.merge(added.name(), added, Case::and);
  }

  String name() {
    return name;
  }

  String group() {
    return group;
  }

  String className() {
    return className;
  }

  /** Where a case of this suite belongs. */
  Optional<Origin> placeOf(Case one) {
    return one.place().or(() -> place);
  }

  Map<String, String> properties() {
    return properties;
  }

  Iterable<Case> cases() {
    return cases.values();
  }

  int count() {
    return cases.size();
  }

  long count(Case.Outcome outcome) {
    return cases.values().stream().filter(c -> c.outcome() == outcome).count();
  }

  /** All that its cases print. */
  List<String> printed() {
    return cases.values().stream().flatMap(one -> one.printed().stream()).toList();
  }
}
