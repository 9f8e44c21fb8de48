package dev.plumbline.report.html;

import dev.plumbline.policy.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why some rules have no verdict.
 *
 * @param why one sentence
 * @param rules their ids
 */
record Reason(String why, List<String> rules) {
  Reason {
    rules = List.copyOf(rules);
  }

  /** The reasons of the checks with this result; those of the same reason stand together. */
  static List<Reason> of(List<Check> checks, Check.Result result) {
    Map<String, List<String>> rules = new TreeMap<>();
    for (Check check : checks) {
      if (check.result() == result) {
        String why = check.why().map(Words::block).orElse("no reason was given");
        rules.computeIfAbsent(why, w -> new ArrayList<>()).add(Words.line(check.rule()));
      }
    }
    return rules.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue())).toList();
  }
}
