package dev.plumbline.report.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One flat suite in the making. No two of its cases have one name. */
final class Suite {
  private final String name;
  private final String group;
  private final String className;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();

  /**
   * An empty suite.
   *
   * @param group and {@code leaf} make the class name: readers part it at its last dot
   */
  Suite(String name, String group, String leaf) {
    this.name = name;
    this.group = group;
    this.className = group + "." + leaf;
  }

  Suite property(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** Adds a case, or what more came of one that is there. */
  void add(Case added) {
    cases.merge(added.name(), added, Case::and);
  }

  /** Adds a line for people to what the suite "printed". */
  void log(String line) {
    log.add(line);
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

  String log() {
    return String.join("\n", log);
  }
}
