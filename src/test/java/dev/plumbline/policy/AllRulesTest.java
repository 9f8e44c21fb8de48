package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Stage;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.wasm.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AllRulesTest {
  private static final Value FOUND = Value.texts(List.of("a"));

  private final AllRules rules = new AllRules(Map.of(Stage.CHECK, "all/check"));
  private final List<String> asked = new ArrayList<>();

  private static PackRule rule(String path) {
    return TestPacks.RULES.manifest().rules().stream()
        .filter(rule -> rule.id().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Outcome> of(String path, Stage stage, Outcome answer) {
    return rules.of(
        rule(path),
        stage,
        entrypoint -> {
          asked.add(entrypoint);
          return answer;
        });
  }

  private static Outcome found(String entrypoint) {
    Value pair = new Value.Arr(List.of(Value.of(entrypoint), FOUND));
    return new Outcome.Defined(Value.SetOf.of(List.of(pair)));
  }

  @Test
  void allAreAskedOnceADocument() {
    Outcome answer = found("t/strings/deny");
    assertThat(of("strings.deny", Stage.CHECK, answer)).contains(new Outcome.Defined(FOUND));
    assertThat(of("excepted.deny", Stage.CHECK, answer))
        .contains(new Outcome.Defined(Value.texts(List.of())));
    assertThat(asked).containsExactly("all/check");
    rules.clear();
    of("strings.deny", Stage.CHECK, answer);
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatFailsTogetherIsAskedAlone() {
    Outcome failed = new Outcome.Failed("a conflict");
    assertThat(of("strings.deny", Stage.CHECK, failed)).isEmpty();
    assertThat(of("excepted.deny", Stage.CHECK, failed)).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatIsNoSetOfPairsIsNoAnswer() {
    assertThat(of("strings.deny", Stage.CHECK, new Outcome.Defined(FOUND))).isEmpty();
    rules.clear();
    assertThat(of("strings.deny", Stage.CHECK, new Outcome.Undefined())).isEmpty();
    rules.clear();
    Outcome single = new Outcome.Defined(Value.SetOf.of(List.of(FOUND)));
    assertThat(of("strings.deny", Stage.CHECK, single)).isEmpty();
  }

  @Test
  void whatKeepsFailingIsNotTriedAgain() {
    for (int document = 0; document < 5; document++) {
      assertThat(of("strings.deny", Stage.CHECK, new Outcome.Failed("a loop"))).isEmpty();
      rules.clear();
    }
    assertThat(asked).hasSize(3);
    assertThat(of("strings.deny", Stage.CHECK, found("t/strings/deny"))).isEmpty();
  }

  @Test
  void aStageWithoutSuchAnEntrypointIsAskedRuleByRule() {
    assertThat(of("strings.deny", Stage.GATE, found("t/strings/deny"))).isEmpty();
    assertThat(asked).isEmpty();
  }
}
