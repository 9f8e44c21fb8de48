package dev.plumbline.policy;

import dev.plumbline.model.Stage;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.wasm.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers of all rules of a pack to one document, asked in one evaluation. Whatever goes wrong
 * in it costs nothing but time: each rule is then asked alone.
 */
final class AllRules {
  /** A rule that fails for every pipeline must not have all of them evaluated twice. */
  private static final int PATIENCE = 3;

  private static final Value NONE = Value.texts(List.of());

  private final Map<Stage, String> entrypoints;
  private @Nullable Map<String, Value> found;
  private boolean asked;
  private int failures;

  AllRules(Map<Stage, String> entrypoints) {
    this.entrypoints = entrypoints;
  }

  /** Forgets the document. */
  void clear() {
    found = null;
    asked = false;
  }

  /**
   * What this rule answers; empty where it has to be asked alone.
   *
   * @param evaluation evaluates an entrypoint; used once a document
   */
  Optional<Outcome> of(PackRule rule, Stage stage, Function<String, Outcome> evaluation) {
    String entrypoint = entrypoints.get(stage);
    if (entrypoint == null || !rule.member().isEmpty()) {
      return Optional.empty();
    }
    if (!asked && failures < PATIENCE) {
      found = results(evaluation.apply(entrypoint));
      failures += found == null ? 1 : 0;
    }
    asked = true;
    return Optional.ofNullable(found)
        .map(all -> new Outcome.Defined(all.getOrDefault(rule.entrypoint(), NONE)));
  }

  /** The results by their rules' entrypoints; null where the answer is of another shape. */
  private static @Nullable Map<String, Value> results(Outcome outcome) {
    if (!(outcome instanceof Outcome.Defined answer)
        || !(answer.value() instanceof Value.SetOf pairs)) {
      return null;
    }
    Map<String, Value> results = new HashMap<>();
    for (Value pair : pairs.elements()) {
      if (!(pair instanceof Value.Arr arr)
          || arr.elements().size() != 2
          || !(arr.elements().get(0) instanceof Value.Str name)) {
        return null;
      }
      results.put(name.text(), arr.elements().get(1));
    }
    return results;
  }
}
