package dev.plumbline.policy.tests;

import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.builtins.ValueJson;
import dev.plumbline.policy.tests.TestResult.SubCase;
import dev.plumbline.policy.tests.TestResult.Verdict;
import dev.plumbline.policy.wasm.Outcome;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds what a test gave here against what it gave under {@code opa}. There is no tracing in wasm,
 * so the host tells only which cases passed: one that failed is not there.
 */
final class Agreement {
  private static final Value NO_CASES = new Value.Obj(new TreeMap<>());

  private Agreement() {}

  /** The test as it stands after both runs. */
  static TestResult of(TestResult opa, Outcome here) {
    if (here instanceof Outcome.Failed failed) {
      return opa.verdict() == Verdict.ERROR ? opa : brokenHere(opa, failed.reason());
    }
    if (opa.verdict() == Verdict.ERROR) {
      return opa.as(Verdict.DISAGREEMENT, "an error under opa, and none here: " + opa.why());
    }
    if (!opa.cases().isEmpty()) {
      return cases(opa, here);
    }
    Verdict verdict = verdict(here);
    return verdict == opa.verdict()
        ? opa
        : opa.as(Verdict.DISAGREEMENT, "%s under opa, %s here".formatted(opa.verdict(), verdict));
  }

  private static TestResult brokenHere(TestResult opa, String reason) {
    return opa.as(
        Verdict.ERROR, "%s under opa, and cannot be run here: %s".formatted(opa.verdict(), reason));
  }

  /** As {@code opa test} takes a value: true passes, and so does an object of no cases. */
  private static Verdict verdict(Outcome here) {
    boolean passes =
        here instanceof Outcome.Defined defined
            && (defined.value().equals(Value.of(true)) || defined.value().equals(NO_CASES));
    return passes ? Verdict.PASS : Verdict.FAIL;
  }

  private static TestResult cases(TestResult opa, Outcome here) {
    SortedSet<String> there = new TreeSet<>();
    opa.cases().stream().filter(SubCase::passed).forEach(one -> there.add(one.name()));
    SortedSet<String> passed = new TreeSet<>();
    if (here instanceof Outcome.Defined defined) {
      collect(defined.value(), "", passed);
    }
    if (there.equals(passed)) {
      return opa;
    }
    SortedSet<String> differ = new TreeSet<>(there);
    differ.addAll(passed);
    differ.removeIf(name -> there.contains(name) && passed.contains(name));
    return opa.as(
        Verdict.DISAGREEMENT,
        "these cases pass only under opa or only here: " + String.join(", ", differ));
  }

  private static void collect(Value value, String name, SortedSet<String> passed) {
    if (value instanceof Value.Obj cases) {
      for (Map.Entry<Value, Value> one : cases.members().entrySet()) {
        String inner = ValueJson.key(one.getKey());
        collect(one.getValue(), name.isEmpty() ? inner : name + "/" + inner, passed);
      }
    } else if (value.equals(Value.of(true))) {
      passed.add(name);
    }
  }
}
