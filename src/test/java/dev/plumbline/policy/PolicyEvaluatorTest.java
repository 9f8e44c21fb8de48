package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.wasm.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PolicyEvaluatorTest {
  private static final String NAME = "123456789012/eu-central-1/golden/";
  private final PolicyEvaluator evaluator = TestPacks.evaluator();

  private static Subject subject(Stage stage) {
    Arn arn =
        Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
            .orElseThrow();
    return new Subject(
        arn,
        stage,
        path -> path.topLevel().equals("tags") ? Optional.of(line(7)) : Optional.empty(),
        Optional.of(line(3)),
        "2026-11-23T01:02:03Z");
  }

  private static Origin line(int line) {
    return new Origin("specs/a.yaml", line, 5);
  }

  private Judgement judge(String pipeline) {
    return evaluator.judge(subject(Stage.CHECK), TestPacks.input(pipeline));
  }

  private static Check check(Judgement judgement, String rule) {
    return judgement.checks().stream().filter(c -> c.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static void assertError(Judgement judgement, String rule, String why) {
    assertThat(check(judgement, rule).result()).isEqualTo(Check.Result.ERROR);
    assertThat(check(judgement, rule).why().orElseThrow()).contains(why);
  }

  private static void assertResult(Judgement judgement, String rule, Check.Result result) {
    assertThat(check(judgement, rule).result()).isEqualTo(result);
  }

  @Test
  void aRuleWithoutResultsPasses() {
    Judgement judgement = judge("{'choices': ['a']}");
    assertThat(judgement.checks()).hasSize(14).extracting(Check::rule).isSorted();
    assertResult(judgement, "strings.deny", Check.Result.PASS);
    assertThat(check(judgement, "strings.deny").why()).isEmpty();
  }

  @Test
  void textResultsOfOneRuleAreOneFindingWithItsMessagesInOrder() {
    Judgement judgement = judge("{'say': ['b', 'ä 🧭', 'a', 'b']}");
    Finding finding = judgement.findings().get(judgement.findings().size() - 1);
    assertThat(finding.id()).isEqualTo(NAME + "strings.deny");
    assertThat(finding.messages()).containsExactly("a", "b", "ä 🧭");
    assertThat(finding.details()).isEmpty();
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.kind()).isEqualTo(Finding.Kind.POLICY);
    assertThat(finding.status()).isEqualTo(Finding.Status.OPEN);
    assertThat(finding.origin()).contains(line(3));
    assertThat(finding.firstSeen()).isEqualTo("2026-11-23T01:02:03Z");
    assertResult(judgement, "strings.deny", Check.Result.FAIL);
  }

  @Test
  void warnRulesWarn() {
    Finding finding = only(judge("{'warn': ['soon'], 'choices': ['a']}"), "strings.warn_soon");
    assertThat(finding.level()).isEqualTo(Level.WARN);
  }

  private static Finding only(Judgement judgement, String rule) {
    List<Finding> all = judgement.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void resultsWithOneKeyAreOneFindingOfTheWorstSeverity() {
    Judgement judgement =
        judge(
            "{'results': ["
                + "{'msg': 'z', 'key': 'k', 'severity': 'low', 'extra': {'b': 2, 'a': 1}},"
                + "{'msg': 'a', 'key': 'k', 'severity': 'critical', 'path': 'tags.Owner'},"
                + "{'msg': 'p', 'path': 'tags.Team'},"
                + "'bare']}");
    List<Finding> findings =
        judgement.findings().stream().filter(f -> f.rule().equals("objects.violation")).toList();
    assertThat(findings).extracting(Finding::key).containsExactly("", "k", "tags.Team");
    Finding k = findings.get(1);
    assertThat(k.messages()).containsExactly("a", "z");
    assertThat(k.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(k.origin()).contains(line(7));
    assertThat(k.details().toString())
        .isEqualTo("[{\"path\":\"tags.Owner\"}, {\"extra\":{\"a\":1,\"b\":2}}]");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(findings.get(0).origin()).contains(line(3));
    assertThat(findings.get(2).id()).isEqualTo(NAME + "objects.violation#tags.Team");
    assertThat(findings.get(2).details()).isEmpty();
    assertThat(findings.get(2).origin()).contains(line(7));
  }

  @Test
  void aPathThatNamesNothingInTheSpecPointsAtThePipeline() {
    for (String path : List.of("status", "not a path[", "schedule..x")) {
      Finding finding =
          only(judge("{'results': [{'msg': 'm', 'path': '" + path + "'}]}"), "objects.violation");
      assertThat(finding.origin()).contains(line(3));
      assertThat(finding.key()).isEqualTo(path);
    }
  }

  @Test
  void aResultOfTheWrongShapeIsAnErrorAndNeverAPass() {
    assertError(judge("{'results': [5]}"), "objects.violation", "a result is 5, wanted text or an");
    assertError(judge("{'results': [['a']]}"), "objects.violation", "a result is [\"a\"]");
    assertError(judge("{'results': [null]}"), "objects.violation", "a result is null");
    assertError(judge("{'results': [{'message': 'a'}]}"), "objects.violation", "has no msg");
    assertError(
        judge("{'results': [{'msg': 5}]}"), "objects.violation", "the msg of a result is 5");
    assertError(
        judge("{'results': [{'msg': 'm', 'key': 5}]}"), "objects.violation", "the key of a result");
    assertError(
        judge("{'results': [{'msg': 'm', 'path': []}]}"), "objects.violation", "the path of a");
    assertError(
        judge("{'results': [{'msg': 'm', 'severity': 'severe'}]}"),
        "objects.violation",
        "is \"severe\", wanted one of critical, high, medium, low, info");
    assertThat(judge("{'results': [5, 'fine'], 'choices': ['a']}").findings())
        .noneMatch(f -> f.rule().equals("objects.violation"));
  }

  @Test
  void anAbortCostsOneRuleOfOnePipeline() {
    Judgement judgement = judge("{'choices': ['a', 'b'], 'say': ['x'], 'size': 11}");
    assertError(judgement, "aborts.deny", "aborts.rego");
    assertResult(judgement, "params.deny", Check.Result.FAIL);
    assertResult(judgement, "strings.deny", Check.Result.FAIL);
    Judgement next = judge("{'choices': ['a'], 'say': ['x']}");
    assertResult(next, "aborts.deny", Check.Result.FAIL);
    assertThat(only(next, "aborts.deny").messages()).containsExactly("chosen: a");
  }

  @Test
  void thousandsOfAbortsChangeNoOtherAnswer() {
    Judgement first = judge("{'choices': ['a', 'b'], 'say': ['x']}");
    for (int i = 0; i < 1200; i++) {
      assertThat(judge("{'choices': ['a', 'b'], 'say': ['x']}")).isEqualTo(first);
    }
  }

  @Test
  void aLoopCostsOneRuleOfOnePipeline() {
    PolicyEvaluator quick =
        TestPacks.policies(PolicySettings.none())
            .evaluator(TestPacks.NOW, new Limits(Duration.ofMillis(300), 4096));
    quick.judge(subject(Stage.CHECK), TestPacks.input("{}"));
    Judgement judgement =
        quick.judge(subject(Stage.CHECK), TestPacks.input("{'slow': true, 'say': ['x']}"));
    assertError(
        judgement,
        "slow.deny",
        "the evaluation did not end within --policy-timeout, 300 ms (less for a rule that ran out of"
            + " it 3 times)");
    assertResult(judgement, "strings.deny", Check.Result.FAIL);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInputThatCannotBeLoadedIsAnErrorOfEveryRule() {
    PolicyEvaluator small =
        TestPacks.policies(PolicySettings.none())
            .evaluator(TestPacks.NOW, new Limits(Duration.ofSeconds(10), 30));
    String long_ = "x".repeat(40 * 65_536);
    Judgement judgement =
        small.judge(subject(Stage.CHECK), TestPacks.input("{'a': '" + long_ + "'}"));
    assertThat(judgement.checks())
        .hasSize(14)
        .allMatch(c -> c.result() == Check.Result.ERROR)
        .allMatch(c -> c.why().equals(Optional.of("opa_malloc: failed")));
    Judgement next = small.judge(subject(Stage.CHECK), TestPacks.input("{'say': ['x']}"));
    assertResult(next, "strings.deny", Check.Result.FAIL);
  }

  @Test
  void anUndefinedSetIsAnErrorAndACompleteRuleMayBeUndefined() {
    Judgement judgement = judge("{}");
    assertError(judgement, "complete.deny_undefined", "undefined, which a set of results never is");
    assertResult(judgement, "complete.deny", Check.Result.PASS);
    Judgement listed = judge("{'listed': ['b', 'a']}");
    assertThat(only(listed, "complete.deny").messages()).containsExactly("a", "b");
  }

  @Test
  void aFormThatConftestIgnoresIsAnError() {
    assertError(judge("{'one': true}"), "complete.deny_one", "conftest silently ignores this form");
    assertError(judge("{'listed': {'a': 'b'}}"), "complete.deny", "a single value or an object");
    assertError(judge("{'listed': false}"), "complete.deny", "a single value or an object");
  }

  @Test
  void exceptionsTurnFindingsIntoExceptedOnes() {
    Judgement judgement = judge("{'excepted': true, 'exceptions': [['foo'], ['other']]}");
    assertThat(only(judgement, "excepted.deny_foo").status()).isEqualTo(Finding.Status.EXCEPTED);
    assertThat(only(judgement, "excepted.violation_deny_foo").status())
        .isEqualTo(Finding.Status.EXCEPTED);
    assertThat(only(judgement, "excepted.deny").status()).isEqualTo(Finding.Status.OPEN);
    assertResult(judgement, "excepted.deny_foo", Check.Result.FAIL);
    Judgement bare = judge("{'excepted': true, 'exceptions': [['']]}");
    assertThat(only(bare, "excepted.deny").status()).isEqualTo(Finding.Status.EXCEPTED);
    assertThat(only(bare, "excepted.deny_foo").status()).isEqualTo(Finding.Status.OPEN);
  }

  @Test
  void anExceptionThatFailsHidesNothing() {
    Judgement judgement = judge("{'excepted': true, 'choices': ['a', 'b']}");
    assertThat(only(judgement, "unexcepted.deny").status()).isEqualTo(Finding.Status.OPEN);
    assertError(judgement, "unexcepted.deny", "data.t.unexcepted.exception cannot be applied: ");
    assertError(judge("{'excepted': true}"), "unexcepted.deny", "it is undefined");
    assertError(
        judge("{'excepted': true, 'choices': ['a']}"), "unexcepted.deny", "no list of lists");
  }

  @Test
  void aRuleOfAnotherStageIsNotEvaluated() {
    Judgement judgement =
        evaluator.judge(subject(Stage.GATE), TestPacks.input("{'warn': ['soon']}"));
    assertThat(check(judgement, "strings.warn_soon"))
        .isEqualTo(
            new Check(
                "strings.warn_soon",
                Check.Result.NOT_EVALUATED,
                Optional.of("the rule is not for gate")));
    assertThat(judgement.findings()).noneMatch(f -> f.rule().equals("strings.warn_soon"));
  }

  @Test
  void configurationWinsOverResultsAndSwitchesRulesOff() {
    Map<String, RuleSetting> rules =
        Map.of(
            "objects.*", new RuleSetting(Optional.empty(), Optional.of(Severity.INFO)),
            "strings.deny", new RuleSetting(Optional.of(false), Optional.empty()));
    ObjectNode params = Json.object().put("limit", 1);
    PolicyEvaluator configured =
        TestPacks.policies(new PolicySettings(rules, params))
            .evaluator(TestPacks.NOW, Limits.DEFAULT);
    Judgement judgement =
        configured.judge(
            subject(Stage.CHECK),
            TestPacks.input(
                "{'say': ['x'], 'size': 5, 'results': [{'msg': 'm', 'severity': 'critical'}]}"));
    assertThat(only(judgement, "objects.violation").severity()).isEqualTo(Severity.INFO);
    assertThat(only(judgement, "params.deny").messages()).containsExactly("5 is over 1");
    assertThat(check(judgement, "strings.deny").why())
        .contains("switched off in the configuration");
    assertResult(judgement, "strings.deny", Check.Result.NOT_EVALUATED);
  }

  @Test
  void aDefaultInThePolicyHoldsWithoutItsParameter() {
    assertResult(judge("{'size': 101}"), "params.deny_absent", Check.Result.FAIL);
  }

  @Test
  void originsAreAskedWithThePathThatTheResultNames() {
    Subject exact =
        new Subject(
            subject(Stage.CHECK).arn(),
            Stage.CHECK,
            path -> Optional.of(line(path.equals(FieldPath.of("a", "b")) ? 42 : 1)),
            Optional.empty(),
            "2026-11-23T01:02:03Z");
    Judgement judgement =
        evaluator.judge(exact, TestPacks.input("{'results': [{'msg': 'm', 'path': 'a.b'}]}"));
    assertThat(only(judgement, "objects.violation").origin()).contains(line(42));
  }
}
