package dev.plumbline.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import dev.plumbline.model.Wildcard;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiver file says, and what is wrong with one. */
final class WaiversTest {
  private static final Pipeline GOLDEN = Samples.pipeline("golden-al2023");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[golden-al2023] | true",
        "[golden-*, other] | true",
        "['*'] | true",
        "[golden] | false",
        "[GOLDEN-*] | false",
        "['arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden-al2023'] | true",
        "['arn:*:image-pipeline/golden-*'] | true",
        "['arn:aws:imagebuilder:eu-west-1:*'] | false",
        "[{account: 123456789012}] | true",
        "[{account: \"123456789012\", region: eu-*}] | true",
        "[{account: 123456789012, region: us-east-1}] | false",
        "[{account: 210987654321}, {region: eu-central-1}] | true",
        "[{labels: {team: web}}] | true",
        "[{labels: {team: 'w*'}}] | true",
        "[{labels: {team: web, tier: gold}}] | false",
        "[{labels: {tier: '*'}}] | false",
        "[{name: golden-*, labels: {team: db}}] | false"
      })
  void selectorsAreAnyOfAndTheirMembersAllOf(String pipelines, boolean covered) {
    Waivers waivers =
        Samples.good(Samples.waiver("rule: r\npipelines: " + pipelines), Samples.TERMS);
    assertThat(waivers.waivers().get(0).covers(GOLDEN, "")).isEqualTo(covered);
  }

  @Test
  void aNameIsTheSpecsOrTheOneInTheArn() {
    Pipeline spoken =
        new Pipeline(
            Arn.pipeline(Samples.BERLIN, "Golden AL2023"), "Golden AL2023", new TreeMap<>());
    for (String name : List.of("Golden AL2023", "golden-al2023")) {
      Waivers waivers =
          Samples.good(Samples.waiver("rule: r\npipelines: [" + name + "]"), Samples.TERMS);
      assertThat(waivers.waivers().get(0).covers(spoken, "any")).isTrue();
    }
  }

  @Test
  void anUnreadableTargetIsCoveredOnlyByWhatCoversAllOfIt() {
    String file =
        """
        version: 1
        unreadable:
          - pipelines: [%s]
            reason: closed
            owner: ops
            expires: 2027-01-31
        """;
    Target dublin = Target.of("210987654321", "eu-west-1");
    for (String all : List.of("'*'", "{account: 210987654321}", "{region: eu-west-1, name: '*'}")) {
      Waivers waivers = Samples.good(file.formatted(all), Samples.TERMS);
      assertThat(waivers.unreadable().get(0).coversAll(dublin)).as(all).isTrue();
    }
    for (String some :
        List.of("golden-*", "{labels: {a: b}}", "'arn:*'", "{account: 123456789012}")) {
      Waivers waivers = Samples.good(file.formatted(some), Samples.TERMS);
      assertThat(waivers.unreadable().get(0).coversAll(dublin)).as(some).isFalse();
    }
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsPlace() {
    String yaml =
        """
        version: 2
        waiver: []
        waivers:
          - rul: scanning.enabled
            pipelines: [a, {acount: 1}, {account: 12}, {region: Berlin}, {}, "arn:aws:s3:::x"]
            reason: "  "
            owner: [me]
            expires: 2027-02-30
          - text
          - rule: r
            pipelines: golden
            reason: x
            owner: y
            expires: 2027-01-31
          - rule: r
            pipelines: []
        unreadable:
          - rule: r
            pipelines: ["*"]
            reason: x
            owner: y
            expires: 2027-01-31
        """;

    Waivers.Reading reading = Samples.read(yaml, Samples.TERMS);

    assertThat(reading.waivers().isEmpty()).isTrue();
    assertThat(reading.problems().stream().map(p -> p.origin().orElseThrow() + " " + p.message()))
        .containsExactly(
            "waivers.yaml:2:1 the document: found the unknown key waiver; did you mean waivers?",
            "waivers.yaml:1:10 version: found 2, this Plumbline reads 1",
            "waivers.yaml:4:5 waivers: found the unknown key rul; did you mean rule?",
            "waivers.yaml:4:5 found no rule",
            "waivers.yaml:5:17 pipelines: found a, wanted a pipeline's name, or a pattern with *",
            "waivers.yaml:5:21 pipelines: found the unknown key acount; did you mean account?",
            "waivers.yaml:5:43 pipelines: found 12, wanted twelve digits",
            "waivers.yaml:5:57 pipelines: found Berlin, wanted a region's name",
            "waivers.yaml:5:66 pipelines: found an empty mapping",
            "waivers.yaml:5:70 pipelines: found the text \"arn:aws:s3:::x\", wanted a pipeline's ARN,"
                + " or a pattern with *",
            "waivers.yaml:6:13 reason: found \"\", wanted some text",
            "waivers.yaml:7:12 owner: found a list, wanted a text",
            "waivers.yaml:8:14 expires: found 2027-02-30, the calendar has no such day",
            "waivers.yaml:9:5 waivers: found text, wanted a mapping",
            "waivers.yaml:11:16 pipelines: found golden, wanted a list",
            "waivers.yaml:16:16 pipelines: found an empty list",
            "waivers.yaml:15:5 found no reason",
            "waivers.yaml:15:5 found no owner",
            "waivers.yaml:15:5 found no expires",
            "waivers.yaml:18:5 unreadable: found the unknown key rule");
  }

  @Test
  void aFileWithNothingInItIsFine() {
    for (String yaml :
        List.of("", "# later\n", "version: 1\n", "version: 1\nwaivers:\nunreadable: []\n")) {
      assertThat(Samples.good(yaml, Samples.TERMS).isEmpty()).isTrue();
    }
  }

  @Test
  void aFileWithoutItsVersionOrWithASecondDocumentIsNot() {
    assertThat(Samples.read("waivers: []\n", Samples.TERMS).problems().get(0).message())
        .isEqualTo("found a waiver file without a version");
    assertThat(
            Samples.read("version: 1\n---\nversion: 1\n", Samples.TERMS)
                .problems()
                .get(0)
                .message())
        .isEqualTo("a second document; wanted one");
  }

  @Property(tries = 300)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    Waivers.Reading reading = Waivers.read("f", bytes, Samples.TERMS);
    assertThat(reading.waivers().isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void aQuotedTextMatchesItselfAndNothingElse(@ForAll String one, @ForAll String other) {
    Wildcard pattern = Wildcard.of(Wildcard.quote(one));
    assertThat(pattern.matches(one)).isTrue();
    assertThat(pattern.matches(other)).isEqualTo(one.equals(other));
    assertThat(Wildcard.of("*" + Wildcard.quote(one) + "*").matches(other + one + other)).isTrue();
    assertThat(Wildcard.of("*").matches(one)).isTrue();
  }
}
