package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.Outcome;
import dev.plumbline.policy.wasm.PolicyInstance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pack on one thread: an instance with the current input, and a fresh one after a failure, so
 * that an error costs one rule of one pipeline.
 */
final class PackEvaluation {
  private final Pack pack;
  private final ObjectNode data;
  private final byte[] documents;
  private final Limits limits;
  private final Surroundings surroundings;
  private final TimeBudget budget;
  private final Map<String, ExceptedNames> excepted = new HashMap<>();
  private final Map<String, Outcome> aggregates = new HashMap<>();
  private final AllRules together;
  private @Nullable PolicyInstance instance;
  private byte[] input = new byte[0];
  private boolean loaded;

  /** An input that could not be loaded will not load for the next rule either. */
  private Optional<Outcome.Failed> unloadable = Optional.empty();

  PackEvaluation(
      Pack pack, ObjectNode data, Limits limits, Surroundings surroundings, TimeBudget budget) {
    this.pack = pack;
    this.data = data;
    this.documents = Json.bytes(data);
    this.limits = limits;
    this.surroundings = surroundings;
    this.budget = budget;
    this.together = new AllRules(pack.manifest().together());
  }

  /** Turns to the next document. */
  void input(ObjectNode document) {
    input = Json.bytes(document);
    loaded = false;
    unloadable = Optional.empty();
    excepted.clear();
    aggregates.clear();
    together.clear();
  }

  /**
   * What a rule answers. It is asked together with all rules of its stage, and alone where they
   * failed: the failure is then that of one rule, and the others are judged.
   */
  Outcome evaluate(PackRule rule, Stage stage) {
    return together
        .of(rule, stage, entrypoint -> evaluate(entrypoint, limits.time()))
        .orElseGet(() -> evaluate(rule.entrypoint(), rule.member()));
  }

  /**
   * What stands at this place of what an entrypoint answers.
   *
   * @param member empty for the answer itself; a package is evaluated once for all its rules
   */
  Outcome evaluate(String entrypoint, List<String> member) {
    if (member.isEmpty()) {
      return evaluate(entrypoint);
    }
    Outcome whole = aggregates.get(entrypoint);
    if (whole == null) {
      whole = evaluate(entrypoint);
      aggregates.put(entrypoint, whole);
    }
    return whole instanceof Outcome.Defined defined ? Members.of(defined.value(), member) : whole;
  }

  /** Why what a package answers cannot be all that its rules say. */
  Optional<String> unexpected(PackRule rule) {
    Set<String> known = pack.manifest().aggregates().get(rule.entrypoint());
    if (rule.member().isEmpty() || known == null) {
      return Optional.empty();
    }
    JsonNode place = data;
    for (String name : rule.entrypoint().split("/", -1)) {
      place = place.path(name);
    }
    return aggregates.get(rule.entrypoint()) instanceof Outcome.Defined defined
        ? Unexpected.in(defined.value(), known, place)
        : Optional.empty();
  }

  private Outcome evaluate(String entrypoint) {
    Outcome outcome = evaluate(entrypoint, budget.of(entrypoint));
    return outcome instanceof Outcome.Failed failed && failed.outOfTime()
        ? new Outcome.Failed(budget.ranOut(entrypoint), true)
        : outcome;
  }

  private Outcome evaluate(String entrypoint, Duration time) {
    PolicyInstance ready = ready();
    return unloadable.isPresent() ? unloadable.get() : ready.evaluate(entrypoint, time);
  }

  private PolicyInstance ready() {
    PolicyInstance ready = instance;
    if (ready == null || ready.spent()) {
      ready = pack.module().instance(documents, limits, surroundings);
      instance = ready;
      loaded = false;
    }
    if (!loaded && unloadable.isEmpty()) {
      unloadable = ready.input(input);
      loaded = true;
    }
    return ready;
  }

  /** What the {@code exception} of this package excepts, evaluated once a document. */
  ExceptedNames excepted(String packagePath) {
    ExceptedNames known = excepted.get(packagePath);
    if (known == null) {
      known =
          pack.manifest().exceptions().stream()
              .filter(e -> e.packagePath().equals(packagePath))
              .findFirst()
              .map(e -> ExceptedNames.of(e, evaluate(e.entrypoint(), e.member())))
              .orElse(ExceptedNames.NONE);
      excepted.put(packagePath, known);
    }
    return known;
  }
}
