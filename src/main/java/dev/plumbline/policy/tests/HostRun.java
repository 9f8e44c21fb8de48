package dev.plumbline.policy.tests;

import dev.plumbline.policy.build.BuildFailed;
import dev.plumbline.policy.build.Compiled;
import dev.plumbline.policy.build.RuleRef;
import dev.plumbline.policy.build.Workbench;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.wasm.InvalidModuleException;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.MachineSource;
import dev.plumbline.policy.wasm.Outcome;
import dev.plumbline.policy.wasm.PolicyInstance;
import dev.plumbline.policy.wasm.PolicyModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs tests on the host that runs policies. All of them are compiled into one module; where one of
 * them cannot be, or calls what no policy is given, the halves are tried until the one stands
 * alone, so that it costs none of the others.
 */
final class HostRun {
  private final Workbench sources;
  private final Surroundings surroundings;
  private final Limits limits;
  private final Map<String, Outcome> outcomes = new HashMap<>();

  private HostRun(Workbench sources, Surroundings surroundings, Limits limits) {
    this.sources = sources;
    this.surroundings = surroundings;
    this.limits = limits;
  }

  /** What came of each of these tests, by its id. */
  static Map<String, Outcome> of(
      List<String> ids, Workbench sources, Surroundings surroundings, Limits limits) {
    HostRun run = new HostRun(sources, surroundings, limits);
    List<String> runnable = new ArrayList<>();
    for (String id : ids) {
      if (RuleRef.parse(id).filter(RuleRef::canBeEntrypoint).isPresent()) {
        runnable.add(id);
      } else {
        run.outcomes.put(
            id, new Outcome.Failed("a test of this name cannot be compiled: rename it"));
      }
    }
    run.evaluate(runnable);
    return run.outcomes;
  }

  private void evaluate(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    try {
      Compiled compiled = sources.compile(ids.stream().map(HostRun::entrypoint).toList(), false);
      PolicyModule module = PolicyModule.load(compiled.wasm(), MachineSource.interpreted());
      Turns turns = new Turns(module, compiled);
      ids.forEach(id -> outcomes.put(id, turns.next(entrypoint(id))));
    } catch (BuildFailed e) {
      split(ids, e.problems().get(0).message());
    } catch (InvalidModuleException e) {
      split(ids, String.valueOf(e.getMessage()));
    }
  }

  private void split(List<String> ids, String why) {
    if (ids.size() == 1) {
      outcomes.put(ids.get(0), new Outcome.Failed(why));
      return;
    }
    int half = ids.size() / 2;
    evaluate(ids.subList(0, half));
    evaluate(ids.subList(half, ids.size()));
  }

  private static String entrypoint(String id) {
    return RuleRef.parse(id).orElseThrow().entrypoint();
  }

  /** Instances of a module, a fresh one after each failure. */
  private final class Turns {
    private final PolicyModule module;
    private final Compiled compiled;
    private PolicyInstance instance;

    Turns(PolicyModule module, Compiled compiled) {
      this.module = module;
      this.compiled = compiled;
      this.instance = fresh();
    }

    private PolicyInstance fresh() {
      return module.instance(compiled.data(), limits, surroundings);
    }

    /** A test begins without an input, as it does under opa. */
    Outcome next(String entrypoint) {
      if (instance.spent()) {
        instance = fresh();
      }
      return instance
          .noInput()
          .<Outcome>map(failed -> failed)
          .orElseGet(() -> instance.evaluate(entrypoint));
    }
  }
}
