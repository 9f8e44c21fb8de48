package dev.plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.ConfigFile;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.SpecLoader;
import dev.plumbline.waiver.Terms;
import dev.plumbline.waiver.Waivers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that the readers refuse: what an editor says of each, and where. */
final class SchemaMistakesTest {
  private static final String NOT_SEEN = "only the reader";

  /**
   * One mistake in a good file.
   *
   * @param right what stands in the good file
   * @param wrong what is written instead
   * @param place where the schema sees it; {@link #NOT_SEEN} where only the reader can
   */
  record Mistake(Schema schema, String right, String wrong, String place) {}

  private static final String SPEC =
      """
      version: 1
      vars: {team: web}
      defaults:
        compare: declared
      pipelines:
        - name: golden
          target: {account: "123456789012", region: eu-central-1}
          labels: {team: web}
          ignore: [description]
          pipeline:
            status: ENABLED
            description: text
            enhancedImageMetadataEnabled: true
            imageRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/a/1.x.x"
            executionRole: Builder
            imageTestsConfiguration: {imageTestsEnabled: true, timeoutMinutes: 60}
            imageScanningConfiguration: {imageScanningTypes: [TEST_INSTANCE_CVE]}
            schedule: {scheduleExpression: "cron(0 4 ? * SUN *)", timezone: UTC}
            workflows:
              - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/b/x.x.x"
                onFailure: ABORT
            tags: {Owner: web}
      """;

  private static final String CONFIG =
      """
      specs: [pipelines/]
      failOn: medium
      verbose: true
      workers: 4
      requestRate: 2.5
      output: [json=report.json]
      endpointUrl: "http://localhost:1"
      target: ["@production"]
      targets: {production: [{account: "123456789012", region: eu-central-1}]}
      rules: {drift.tags: {enabled: false, severity: info}}
      params: {required_tags: [Owner]}
      """;

  private static final String WAIVERS =
      """
      version: 1
      waivers:
        - rule: scanning.enabled
          key: a
          pipelines: [golden, {account: "123456789012", labels: {team: web}}]
          reason: later
          owner: web
          ticket: X-1
          expires: 2026-12-01
      unreadable:
        - pipelines: [golden]
          reason: later
          owner: web
          expires: 2026-12-01
      """;

  private static final String PIPELINE = "/pipelines/0/pipeline";

  static List<Mistake> mistakes() {
    List<Mistake> all = new ArrayList<>();
    in(Schema.SPEC, all, "version: 1", "version: 2", "/version");
    in(Schema.SPEC, all, "version: 1\n", "", "");
    in(Schema.SPEC, all, "vars:", "varz:", "");
    in(Schema.SPEC, all, "team: web}\ndef", "account: web}\ndef", "/vars");
    in(Schema.SPEC, all, "vars: {team: web}", "vars: [team]", "/vars");
    in(Schema.SPEC, all, "compare: declared", "compare: strict", "/defaults/compare");
    in(Schema.SPEC, all, "compare: declared", "name: golden", "/defaults");
    in(Schema.SPEC, all, "name: golden", "nam: golden", "/pipelines/0");
    in(Schema.SPEC, all, "name: golden", "name: go/lden", "/pipelines/0/name");
    in(Schema.SPEC, all, "name: golden", "arn: golden", "/pipelines/0/arn");
    in(
        Schema.SPEC,
        all,
        "\"123456789012\", region",
        "12345, region",
        "/pipelines/0/target/account");
    in(Schema.SPEC, all, "eu-central-1}", "Frankfurt}", "/pipelines/0/target/region");
    in(Schema.SPEC, all, "target: {acc", "target: {zone: a, acc", "/pipelines/0/target");
    in(Schema.SPEC, all, "labels: {team: web}", "labels: [web]", "/pipelines/0/labels");
    in(Schema.SPEC, all, "ignore: [description]", "ignore: description", "/pipelines/0/ignore");
    in(Schema.SPEC, all, "status: ENABLED", "status: enabled", PIPELINE + "/status");
    in(Schema.SPEC, all, "status: ENABLED", "state: ENABLED", PIPELINE);
    in(Schema.SPEC, all, "status: ENABLED", "dateCreated: x", PIPELINE);
    in(Schema.SPEC, all, "description: text", "description: ''", PIPELINE + "/description");
    in(Schema.SPEC, all, "description: text", "description: [x]", PIPELINE + "/description");
    in(
        Schema.SPEC,
        all,
        "Enabled: true\n",
        "Enabled: yes\n",
        PIPELINE + "/enhancedImageMetadataEnabled");
    in(
        Schema.SPEC,
        all,
        "Enabled: true\n",
        "Enabled: 'true'\n",
        PIPELINE + "/enhancedImageMetadataEnabled");
    in(Schema.SPEC, all, "image-recipe/a", "container-recipe/a", PIPELINE + "/imageRecipeArn");
    in(
        Schema.SPEC,
        all,
        "imageRecipeArn: \"arn",
        "imageRecipeArn: \"urn",
        PIPELINE + "/imageRecipeArn");
    in(
        Schema.SPEC,
        all,
        "executionRole: Builder",
        "executionRole: a b",
        PIPELINE + "/executionRole");
    in(
        Schema.SPEC,
        all,
        "timeoutMinutes: 60",
        "timeoutMinutes: 59",
        PIPELINE + "/imageTestsConfiguration/timeoutMinutes");
    in(
        Schema.SPEC,
        all,
        "timeoutMinutes: 60",
        "timeoutMinutes: '60'",
        PIPELINE + "/imageTestsConfiguration/timeoutMinutes");
    in(
        Schema.SPEC,
        all,
        "timeoutMinutes: 60",
        "timeoutMinute: 60",
        PIPELINE + "/imageTestsConfiguration");
    in(
        Schema.SPEC,
        all,
        "[TEST_INSTANCE_CVE]",
        "[CVE]",
        PIPELINE + "/imageScanningConfiguration/imageScanningTypes/0");
    in(
        Schema.SPEC,
        all,
        "[TEST_INSTANCE_CVE]",
        "[]",
        PIPELINE + "/imageScanningConfiguration/imageScanningTypes");
    in(Schema.SPEC, all, "schedule: {", "schedule: {cron: x, ", PIPELINE + "/schedule");
    in(
        Schema.SPEC,
        all,
        "onFailure: ABORT",
        "onFailure: STOP",
        PIPELINE + "/workflows/0/onFailure");
    in(Schema.SPEC, all, "onFailure: ABORT", "retries: 1", PIPELINE + "/workflows/0");
    in(Schema.SPEC, all, "tags: {Owner: web}", "tags: {'aws:x': web}", PIPELINE + "/tags");
    in(Schema.SPEC, all, "tags: {Owner: web}", "tags: {Owner: [web]}", PIPELINE + "/tags/Owner");
    in(Schema.SPEC, all, "tags: {Owner: web}", "tags: [Owner]", PIPELINE + "/tags");
    in(Schema.SPEC, all, "0 4 ? * SUN *", "0 4 * * SUN *", NOT_SEEN);
    in(Schema.SPEC, all, "timezone: UTC", "timezone: Mars/Phobos", NOT_SEEN);
    in(Schema.SPEC, all, "description: text", "description: ${unknown}", NOT_SEEN);
    in(Schema.SPEC, all, "ignore: [description]", "ignore: [nothing]", NOT_SEEN);
    in(Schema.CONFIG, all, "failOn:", "failOm:", "");
    in(Schema.CONFIG, all, "failOn: medium", "failOn: middling", "/failOn");
    in(Schema.CONFIG, all, "verbose: true", "verbose: yes", "/verbose");
    in(Schema.CONFIG, all, "workers: 4", "workers: 65", "/workers");
    in(Schema.CONFIG, all, "workers: 4", "workers: many", "/workers");
    in(Schema.CONFIG, all, "requestRate: 2.5", "requestRate: -1", "/requestRate");
    in(Schema.CONFIG, all, "json=report.json", "jsn=report.json", "/output/0");
    in(Schema.CONFIG, all, "http://localhost:1", "localhost:1", "/endpointUrl");
    in(Schema.CONFIG, all, "@production", "production", "/target/0");
    in(Schema.CONFIG, all, "region: eu-central-1", "regio: eu-central-1", "/targets/production/0");
    in(Schema.CONFIG, all, "enabled: false", "enabled: 'false'", "/rules/drift.tags/enabled");
    in(Schema.CONFIG, all, "severity: info", "severity: none", "/rules/drift.tags/severity");
    in(Schema.CONFIG, all, "params: {required_tags: [Owner]}", "params: []", "/params");
    in(Schema.CONFIG, all, "drift.tags", "drift.tag", NOT_SEEN);
    in(Schema.WAIVERS, all, "rule: scanning.enabled", "ruel: x", "/waivers/0");
    in(Schema.WAIVERS, all, "    key: a\n", "    keys: a\n", "/waivers/0");
    in(
        Schema.WAIVERS,
        all,
        "expires: 2026-12-01\nunr",
        "expires: 2026-12-1\nunr",
        "/waivers/0/expires");
    in(
        Schema.WAIVERS,
        all,
        "reason: later\n    owner: web\n    ticket",
        "owner: web\n    ticket",
        "/waivers/0");
    in(Schema.WAIVERS, all, "ticket: X-1", "ticket: ''", "/waivers/0/ticket");
    in(
        Schema.WAIVERS,
        all,
        "unreadable:\n  - pipe",
        "unreadable:\n  - rule: x\n    pipe",
        "/unreadable/0");
    in(Schema.WAIVERS, all, "labels: {team: web}", "labels: {}", "/waivers/0/pipelines/1");
    in(Schema.WAIVERS, all, "expires: 2026-12-01\nunr", "expires: 2026-02-30\nunr", NOT_SEEN);
    in(Schema.WAIVERS, all, "expires: 2026-12-01\nunr", "expires: 2029-01-01\nunr", NOT_SEEN);
    return all;
  }

  private static void in(
      Schema schema, List<Mistake> all, String right, String wrong, String place) {
    all.add(new Mistake(schema, right, wrong, place));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isRefusedByTheReaderAndSeenByTheSchema(Mistake mistake) {
    String good = good(mistake.schema());
    String bad = good.replace(mistake.right(), mistake.wrong());
    assertThat(bad).isNotEqualTo(good);

    assertThat(Validation.mistakes(mistake.schema(), good)).isEmpty();
    assertThat(refusals(mistake.schema(), good)).isEmpty();
    assertThat(refusals(mistake.schema(), bad)).isNotEmpty();
    if (mistake.place().equals(NOT_SEEN)) {
      assertThat(Validation.mistakes(mistake.schema(), bad)).isEmpty();
    } else {
      assertThat(Validation.mistakes(mistake.schema(), bad))
          .isNotEmpty()
          .allSatisfy(m -> assertThat(m).startsWith(mistake.place()))
          .anySatisfy(m -> assertThat(m).startsWith(mistake.place() + ": "));
    }
  }

  static String good(Schema schema) {
    return switch (schema) {
      case SPEC -> SPEC;
      case CONFIG -> CONFIG;
      case WAIVERS -> WAIVERS;
      case REPORT, SNAPSHOT -> throw new IllegalStateException("no YAML: " + schema);
    };
  }

  static List<Problem> refusals(Schema schema, String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    List<Problem> problems =
        switch (schema) {
          case SPEC -> SpecLoader.read(new TreeMap<>(Map.of("f", bytes)), Map.of()).problems();
          case CONFIG -> ConfigFile.read(Path.of("/base"), "f", bytes).problems();
          case WAIVERS ->
              Waivers.read("f", bytes, new Terms(Instant.parse("2026-11-01T00:00:00Z"), 365, 14))
                  .problems();
          case REPORT, SNAPSHOT -> throw new IllegalStateException("no YAML: " + schema);
        };
    return problems.stream().filter(Problem::isError).toList();
  }
}
