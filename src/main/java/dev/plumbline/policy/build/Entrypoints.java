package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.plumbline.policy.wasm.PolicyModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the entrypoints of a module lead to. One that is a rule answers with its results; one that
 * is a package with an object of all its rules, which the names of the module's functions tell
 * before anything is evaluated. Tests and whatever has no name of the contract are left alone.
 *
 * @param rules where each rule is found, exceptions among them
 * @param packages the entrypoints that are packages, with every rule below them, of any name
 * @param unclear entrypoints of which the module does not tell what they are
 */
record Entrypoints(
    SortedMap<RulePath, Place> rules,
    SortedMap<String, Set<List<String>>> packages,
    List<String> unclear) {

  /**
   * Where a rule is found.
   *
   * @param member on the way from what the entrypoint answers; empty where it is the answer
   */
  record Place(String entrypoint, List<String> member) {
    Place {
      member = List.copyOf(member);
    }
  }

  Entrypoints {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    unclear = List.copyOf(unclear);
  }

  static Entrypoints of(PolicyModule module) {
    SortedMap<RulePath, Place> rules = new TreeMap<>();
    SortedMap<String, Set<List<String>>> packages = new TreeMap<>();
    List<String> unclear = new ArrayList<>();
    Set<List<String>> functions = module.rules();
    for (String entrypoint : module.entrypoints()) {
      List<String> path = Arrays.asList(entrypoint.split("/", -1));
      boolean named = functions.contains(path);
      if (named || (functions.isEmpty() && isContract(last(path)))) {
        if (isContract(last(path)) && !isTest(outer(path))) {
          rules.put(rule(path), new Place(entrypoint, List.of()));
        }
      } else if (!isTest(path) && !isTest(outer(path))) {
        packages.put(entrypoint, below(path, functions));
        if (functions.isEmpty() || entrypoint.contains(".")) {
          unclear.add(entrypoint);
        }
      }
    }
    packages.forEach((entrypoint, below) -> members(entrypoint, below, rules));
    return new Entrypoints(rules, packages, unclear);
  }

  /** A rule that is an entrypoint of its own is asked for by that one. */
  private static void members(
      String entrypoint, Set<List<String>> below, SortedMap<RulePath, Place> rules) {
    for (List<String> member : below) {
      List<String> path = new ArrayList<>(Arrays.asList(entrypoint.split("/", -1)));
      path.addAll(member);
      if (isContract(last(path)) && !isTest(outer(path))) {
        rules.putIfAbsent(rule(path), new Place(entrypoint, member));
      }
    }
  }

  private static Set<List<String>> below(List<String> path, Set<List<String>> functions) {
    Set<List<String>> below = new TreeSet<>(Comparator.comparing(m -> String.join("/", m)));
    for (List<String> function : functions) {
      if (function.size() > path.size() && function.subList(0, path.size()).equals(path)) {
        below.add(List.copyOf(function.subList(path.size(), function.size())));
      }
    }
    return below;
  }

  private static RulePath rule(List<String> path) {
    return new RulePath(outer(path), last(path));
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }

  private static List<String> outer(List<String> path) {
    return path.subList(0, path.size() - 1);
  }

  private static boolean isContract(String name) {
    return RuleBook.isRule(name) || RuleBook.isException(name);
  }

  private static boolean isTest(List<String> packagePath) {
    return !packagePath.isEmpty() && last(packagePath).endsWith("_test");
  }

  /** The places by the whole paths of the rules. */
  Map<String, Place> places() {
    Map<String, Place> places = new TreeMap<>();
    rules.forEach((path, place) -> places.put(path.toString(), place));
    return places;
  }

  /** What the host is to know of packages, so that it sees a rule of which nothing was said. */
  void describe(ArrayNode aggregates) {
    packages.forEach(
        (entrypoint, below) -> {
          ArrayNode known = aggregates.addObject().put("entrypoint", entrypoint).putArray("known");
          below.forEach(member -> known.add(String.join("/", member)));
        });
  }
}
