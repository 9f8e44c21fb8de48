package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PolicySetTest {
  private static PolicySet.Reading with(PolicySettings settings) {
    return PolicySet.of(List.of(TestPacks.RULES), settings);
  }

  private static PolicySet.Reading params(String params) {
    return with(new PolicySettings(Map.of(), TestPacks.json(params)));
  }

  private static List<String> messages(PolicySet.Reading reading) {
    return reading.problems().stream().map(p -> p.kind() + ": " + p.message()).toList();
  }

  private static Rule rule(PolicySet policies, String id) {
    return policies.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static RuleSetting severity(Severity severity) {
    return new RuleSetting(Optional.empty(), Optional.of(severity));
  }

  private static RuleSetting off() {
    return new RuleSetting(Optional.of(false), Optional.empty());
  }

  @Test
  void describesItsRulesInTheOrderOfTheirIds() {
    PolicySet policies = TestPacks.policies(PolicySettings.none());
    assertThat(policies.rules()).extracting(Rule::id).isSorted().hasSize(14);
    Rule deny = rule(policies, "strings.deny");
    assertThat(deny.severity()).isEqualTo(Severity.HIGH);
    assertThat(deny.level()).isEqualTo(Level.ERROR);
    assertThat(deny.controls()).containsExactly("C-1");
    Rule warn = rule(policies, "strings.warn_soon");
    assertThat(warn.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(warn.level()).isEqualTo(Level.WARN);
    assertThat(warn.stages()).containsExactly(Stage.CHECK);
  }

  @Test
  void laterSettingsWinForWhatTheySay() {
    Map<String, RuleSetting> rules = new LinkedHashMap<>();
    rules.put("*", severity(Severity.LOW));
    rules.put("strings.*", off());
    rules.put("strings.deny", severity(Severity.CRITICAL));
    PolicySet policies = TestPacks.policies(new PolicySettings(rules, Json.object()));
    assertThat(rule(policies, "strings.deny").severity()).isEqualTo(Severity.CRITICAL);
    assertThat(rule(policies, "strings.deny").enabled()).isFalse();
    assertThat(rule(policies, "params.deny").severity()).isEqualTo(Severity.LOW);
    assertThat(rule(policies, "params.deny").enabled()).isTrue();
  }

  @Test
  void aSettingForNoRuleIsAProblem() {
    Map<String, RuleSetting> rules =
        Map.of("string.deny", off(), "other.*", off(), "strings.deny", off());
    assertThat(messages(with(new PolicySettings(rules, Json.object()))))
        .containsExactly(
            "config: rules: there is no rule other.*",
            "config: rules: there is no rule string.deny; did you mean strings.deny?");
  }

  @Test
  void aGlobIsNoRegularExpression() {
    Map<String, RuleSetting> rules = Map.of("strings.den.", off(), "stringsXdeny", off());
    assertThat(messages(with(new PolicySettings(rules, Json.object())))).hasSize(2);
  }

  @Test
  void parametersAreMergedOverTheirDefaults() {
    PolicySet.Reading reading = params("{'limit': 99, 'anything': ['x']}");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policies().data())
        .isEqualTo(TestPacks.json("{'params': {'limit': 99, 'names': ['a'], 'anything': ['x']}}"));
  }

  @Test
  void anUnknownParameterIsAProblemWithTheNearestName() {
    assertThat(messages(params("{'limmit': 5, 'qqqq': 1}")))
        .containsExactly(
            "config: no policy has a parameter limmit; did you mean limit?",
            "config: no policy has a parameter qqqq");
  }

  @Test
  void aParameterOfAnotherTypeIsAProblemBecauseTheRuleWouldGoQuiet() {
    PolicySet.Reading reading = params("{'limit': '5', 'names': 'a'}");
    assertThat(messages(reading))
        .containsExactly(
            "config: parameter limit is a string (\"5\"), wanted a number (10)",
            "config: parameter names is a string (\"a\"), wanted a list ([\"a\"])");
    assertThat(reading.problems()).allMatch(Problem::isError);
    assertThat(reading.policies().data().at("/params/limit").intValue()).isEqualTo(10);
  }

  private static Pack other(String data, String id) {
    ObjectNode manifest = TestPacks.manifest();
    ObjectNode rule = TestPacks.rule("params.deny_absent").put("id", id);
    manifest.putArray("rules").add(rule);
    Map<String, byte[]> files = TestPacks.files(manifest);
    files.put("data.json", data.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return TestPacks.read(files).pack().orElseThrow();
  }

  @Test
  void documentsOfAllPacksAreMergedByPath() {
    Pack other = other("{'params': {'more': 1, 'limit': 10}, 'own': {}}", "other");
    PolicySet.Reading reading =
        PolicySet.of(List.of(TestPacks.RULES, other), PolicySettings.none());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policies().rules()).hasSize(15);
    assertThat(Json.text(reading.policies().data().get("params")))
        .isEqualTo("{\"anything\":null,\"limit\":10,\"more\":1,\"names\":[\"a\"]}");
  }

  @Test
  void twoPacksThatDisagreeAreAProblem() {
    Pack other = other("{'params': {'limit': 11}}", "params.deny");
    assertThat(messages(PolicySet.of(List.of(TestPacks.RULES, other), PolicySettings.none())))
        .containsExactly(
            "policy: data.params.limit of pack is also in pack, with another value",
            "policy: the rule id params.deny of pack is also in pack");
  }

  @Test
  void aRuleWhoseIdIsTakenJudgesAllTheSame() {
    Pack other = other("{}", "params.deny");
    PolicySet policies =
        PolicySet.of(List.of(TestPacks.RULES, other), PolicySettings.none()).policies();
    assertThat(policies.rules()).extracting(Rule::id).contains("params.deny").hasSize(15);
    assertThat(policies.rules().stream().filter(r -> r.path().equals("data.t.params.deny")))
        .as("one by its id, one by its path")
        .hasSize(1);
  }

  @Test
  void aConflictOfDataNamesBothSources() {
    DataDocument own = new DataDocument("a.json", TestPacks.json("{'x': {'y': 1, 'z': 2}}"));
    DataDocument same = new DataDocument("b.json", TestPacks.json("{'x': {'y': 1, 'z': 3}}"));
    DataDocument deep = new DataDocument("c.json", TestPacks.json("{'x': {'y': {'q': 1}}}"));
    DataDocument rule = new DataDocument("d.json", TestPacks.json("{'t': {'strings': 7}}"));
    PolicySet.Reading reading =
        PolicySet.of(
            List.of(TestPacks.RULES), List.of(own, same, deep, rule), PolicySettings.none(), true);
    assertThat(messages(reading))
        .containsExactly(
            "policy: data.t.strings of d.json is in the place of the rule data.t.strings.deny of"
                + " pack",
            "policy: data.t.strings of d.json is in the place of the rule data.t.strings.warn_soon"
                + " of pack",
            "policy: data.x.y of c.json is also in a.json, with another value",
            "policy: data.x.z of b.json is also in a.json, with another value");
  }

  @Test
  void whereASourceIsMissingNobodyIsToldThatANameIsUnknown() {
    PolicySettings settings =
        new PolicySettings(
            Map.of("its.rule", new RuleSetting(Optional.of(false), Optional.empty())),
            TestPacks.json("{'its_param': 1}"));
    assertThat(PolicySet.of(List.of(TestPacks.RULES), List.of(), settings, false).problems())
        .isEmpty();
    assertThat(messages(PolicySet.of(List.of(TestPacks.RULES), settings))).hasSize(2);
  }

  @Test
  void thereIsAlwaysATableOfParameters() {
    PolicySet policies = PolicySet.of(List.of(other("{}", "x")), PolicySettings.none()).policies();
    assertThat(policies.data()).isEqualTo(TestPacks.json("{'params': {}}"));
  }

  @Test
  void aPipelineWithoutADocumentHasAllItsChecks() {
    List<Check> checks =
        TestPacks.policies(PolicySettings.none()).notEvaluated("the pipeline is missing");
    assertThat(checks)
        .hasSize(14)
        .allMatch(c -> c.result() == Check.Result.NOT_EVALUATED)
        .allMatch(c -> c.why().equals(Optional.of("the pipeline is missing")));
  }

  @Test
  void noPacksMakeASetWithoutRules() {
    PolicySet.Reading reading = PolicySet.of(List.of(), PolicySettings.none());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policies().rules()).isEmpty();
  }
}
