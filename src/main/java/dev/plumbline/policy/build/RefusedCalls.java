package dev.plumbline.policy.build;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.builtins.Builtins;
import dev.plumbline.policy.wasm.InvalidModuleException;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of functions that no policy is given, each with its rule and line. The module says
 * which functions it needs, so that code that no rule reaches, and a function of the policy's own
 * with such a name, is no matter.
 */
final class RefusedCalls {
  private RefusedCalls() {}

  /** What keeps a module, compiled from these files, from being used. */
  static List<Problem> of(InvalidModuleException refusal, List<RegoModule> modules) {
    List<Problem> problems = new ArrayList<>();
    refusal.refused().forEach(name -> problems.addAll(calls(name, modules)));
    return problems.isEmpty()
        ? List.of(
            Problem.error(
                Problem.Kind.POLICY, "the compiled policy cannot be used: " + refusal.getMessage()))
        : problems;
  }

  private static List<Problem> calls(String function, List<RegoModule> modules) {
    List<Problem> problems =
        modules.stream()
            .flatMap(module -> module.calls().stream())
            .filter(call -> call.builtin().equals(function))
            .map(call -> problem(call, function))
            .toList();
    return problems.isEmpty()
        ? List.of(Problem.error(Problem.Kind.POLICY, "a policy: " + Builtins.refusal(function)))
        : problems;
  }

  private static Problem problem(RegoModule.Call call, String function) {
    return Problem.error(
            Problem.Kind.POLICY, call.origin(), call.rule() + ": " + Builtins.refusal(function))
        .hint("leave it out, or put what it would find into a data document");
  }
}
