package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.Outcome;
import dev.plumbline.policy.wasm.PolicyInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pack on one thread: an instance with the current input, and a fresh one after a failure, so
 * that an error costs one rule of one pipeline.
 */
final class PackEvaluation {
  private final Pack pack;
  private final byte[] documents;
  private final Limits limits;
  private final Surroundings surroundings;
  private final Map<String, ExceptedNames> excepted = new HashMap<>();
  private final Map<String, Outcome> aggregates = new HashMap<>();
  private @Nullable PolicyInstance instance;
  private byte[] input = new byte[0];
  private boolean loaded;

  /** An input that could not be loaded will not load for the next rule either. */
  private Optional<Outcome.Failed> unloadable = Optional.empty();

  PackEvaluation(Pack pack, byte[] documents, Limits limits, Surroundings surroundings) {
    this.pack = pack;
    this.documents = documents;
    this.limits = limits;
    this.surroundings = surroundings;
  }

  /** Turns to the next document. */
  void input(ObjectNode document) {
    input = Json.bytes(document);
    loaded = false;
    unloadable = Optional.empty();
    excepted.clear();
    aggregates.clear();
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

  private Outcome evaluate(String entrypoint) {
    PolicyInstance ready = ready();
    return unloadable.isPresent() ? unloadable.get() : ready.evaluate(entrypoint);
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
