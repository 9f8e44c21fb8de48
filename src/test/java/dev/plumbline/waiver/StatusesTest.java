package dev.plumbline.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Acceptance;
import dev.plumbline.policy.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which status a finding gets, and which waivers are warned of. */
final class StatusesTest {
  private static final Pipeline GOLDEN = Samples.pipeline("golden-al2023");
  private static final Finding OFF = Samples.finding(GOLDEN, "scanning.enabled", "", "it is off");
  private static final String ALL = "rule: scanning.*\npipelines: ['*']";
  private static final Set<String> RULES = Set.of("scanning.enabled", "tags.required");

  @Test
  void eachStatusWinsOverThoseBehindIt() {
    EarlierFindings known = EarlierFindings.of(List.of(OFF));
    Waivers held = Samples.good(Samples.waiver(ALL), Samples.TERMS);
    Terms later = Samples.terms("2027-02-01T00:00:00Z");
    Waivers over = Samples.good(Samples.waiver(ALL), later);

    assertThat(status(held, known, OFF.with(Finding.Status.EXCEPTED)))
        .isEqualTo(Finding.Status.EXCEPTED);
    assertThat(status(held, known, OFF)).isEqualTo(Finding.Status.WAIVED);
    assertThat(status(over, known, OFF)).isEqualTo(Finding.Status.OPEN);
    assertThat(status(Waivers.NONE, known, OFF)).isEqualTo(Finding.Status.BASELINE);
    assertThat(status(Waivers.NONE, EarlierFindings.NONE, OFF)).isEqualTo(Finding.Status.OPEN);
  }

  private static Finding.Status status(Waivers waivers, EarlierFindings baseline, Finding finding) {
    return new Statuses(waivers, Samples.TERMS, EarlierFindings.NONE, baseline)
        .settle(GOLDEN, finding)
        .status();
  }

  @Test
  void whatReopensSaysSinceWhen() {
    Terms later = Samples.terms("2027-02-01T00:00:00Z");
    Statuses statuses = statuses(Samples.good(Samples.waiver(ALL), later), later);

    Acceptance waiver = statuses.settle(GOLDEN, OFF).waiver().orElseThrow();

    assertThat(waiver.expired()).isTrue();
    assertThat(waiver.expires()).hasToString("2027-01-31");
    assertThat(statuses.warnings(RULES, true)).hasSize(1);
    assertThat(statuses.warnings(RULES, true).get(0).message())
        .isEqualTo(
            "the waiver of team-web expired at the end of 2027-01-31; what it covered counts"
                + " again");
  }

  @Test
  void ofTwoWaiversTheOneThatHoldsLongerCounts() {
    String file =
        Samples.waiver(ALL)
            + """
              - {rule: "*", pipelines: ["*"], reason: b, owner: bob, expires: 2026-11-01}
              - {rule: "*", pipelines: ["*"], reason: c, owner: cleo, expires: 2027-03-31}
            """;
    Statuses statuses = statuses(Samples.good(file, Samples.TERMS), Samples.TERMS);

    assertThat(statuses.settle(GOLDEN, OFF).waiver().orElseThrow().owner()).isEqualTo("cleo");
    assertThat(statuses.settle(GOLDEN, OFF).status()).isEqualTo(Finding.Status.WAIVED);
  }

  @Test
  void aKeyIsMatchedWholeAndItsAbsenceMeansAny() {
    Finding keyed = Samples.finding(GOLDEN, "tags.required", "tags.Owner", "no Owner");
    String rule = "rule: tags.required\npipelines: ['*']";
    for (String covers : List.of("", "\nkey: tags.*", "\nkey: tags.Owner")) {
      assertThat(status(Samples.good(Samples.waiver(rule + covers), Samples.TERMS), keyed))
          .isEqualTo(Finding.Status.WAIVED);
    }
    for (String not : List.of("\nkey: ''", "\nkey: tags", "\nkey: tags.Owner*2")) {
      assertThat(status(Samples.good(Samples.waiver(rule + not), Samples.TERMS), keyed))
          .isEqualTo(Finding.Status.OPEN);
    }
  }

  private static Finding.Status status(Waivers waivers, Finding finding) {
    return status(waivers, EarlierFindings.NONE, finding);
  }

  private static Statuses statuses(Waivers waivers, Terms terms) {
    return new Statuses(waivers, terms, EarlierFindings.NONE, EarlierFindings.NONE);
  }

  @Test
  void aRuleThatNobodyKnowsIsAWarningWithTheNearest() {
    assertThat(warnings("rule: scaning.enabled\npipelines: ['*']", Set.of(), true))
        .containsExactly(
            "the waiver of team-web is for no rule of this run: scaning.enabled; did you mean"
                + " scanning.enabled?");
  }

  @Test
  void unusedIsSaidOnlyWhereTheRuleWasEvaluated() {
    String other = "rule: tags.*\npipelines: [golden-*]";
    assertThat(warnings(other, Set.of("tags.required"), true))
        .containsExactly("the waiver of team-web covers no finding any more");
    assertThat(warnings(other, Set.of("scanning.enabled"), true)).isEmpty();
    String nobody = "rule: tags.*\npipelines: [silver-*]";
    assertThat(warnings(nobody, Set.of("tags.required"), true))
        .containsExactly("the waiver of team-web is for no pipeline of this run");
    assertThat(warnings(nobody, Set.of("tags.required"), false)).isEmpty();
    assertThat(warnings(ALL, RULES, true)).isEmpty();
  }

  private static List<String> warnings(String lines, Set<String> evaluated, boolean whole) {
    Statuses statuses = statuses(Samples.good(Samples.waiver(lines), Samples.TERMS), Samples.TERMS);
    statuses.settle(GOLDEN, OFF);
    statuses.judged(GOLDEN, evaluated, true);
    return statuses.warnings(RULES, whole).stream().map(p -> p.message()).toList();
  }

  @Test
  void whatEndsSoonIsSaid() {
    for (String now : List.of("2027-01-17T00:00:00Z", "2027-01-31T23:59:59Z")) {
      Terms terms = Samples.terms(now);
      Statuses statuses = statuses(Samples.good(Samples.waiver(ALL), terms), terms);
      statuses.settle(GOLDEN, OFF);
      assertThat(statuses.warnings(RULES, true).get(0).message())
          .isEqualTo("the waiver of team-web ends soon: 2027-01-31 is its last day");
    }
    Terms before = Samples.terms("2027-01-16T23:59:59Z");
    Statuses statuses = statuses(Samples.good(Samples.waiver(ALL), before), before);
    statuses.settle(GOLDEN, OFF);
    assertThat(statuses.warnings(RULES, true)).isEmpty();
  }

  @Test
  void theDayOfTheFirstSightIsCarriedOverWhateverTheStatus() {
    EarlierFindings seen = EarlierFindings.of(List.of(OFF.seenSince("2026-01-01T00:00:00Z")));
    Finding other = Samples.finding(GOLDEN, "scanning.enabled", "", "it is off, and worse");
    Statuses statuses = new Statuses(Waivers.NONE, Samples.TERMS, seen, EarlierFindings.NONE);

    assertThat(statuses.settle(GOLDEN, OFF).firstSeen()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(statuses.settle(GOLDEN, other).firstSeen()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(statuses.settle(GOLDEN, other).status()).isEqualTo(Finding.Status.OPEN);
  }
}
