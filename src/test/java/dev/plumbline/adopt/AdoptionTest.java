package dev.plumbline.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.emulator.DemoFleet;
import dev.plumbline.fix.GeneratedPipelines;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.DesiredPipeline.Compare;
import dev.plumbline.spec.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class AdoptionTest {
  private static final Target FRANKFURT = GeneratedPipelines.TARGET;
  private static final Target VIRGINIA = Target.of("210987654321", "us-east-1");

  private static ObjectNode json(String text) {
    try {
      JsonNode node = Json.read(text.getBytes(StandardCharsets.UTF_8));
      return (ObjectNode) node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Found generated(long seed, Target target, String name) {
    return Adopted.found(new GeneratedPipelines(new Random(seed), target).live(name));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aThousandPipelinesCheckCleanAtOnce(Layout layout) {
    List<Found> live = new ArrayList<>();
    for (int seed = 0; seed < 1000; seed++) {
      Target target = seed % 2 == 0 ? VIRGINIA : FRANKFURT;
      live.add(generated(seed, target, "Pipeline_" + seed / 2 + " of many"));
    }
    Collections.shuffle(live, new Random(1));

    Adoption adoption = Adoption.of(live, layout, Compare.EXACT);

    Adopted.assertClean(adoption, live);
    assertThat(adoption.ignored()).isEmpty();
    assertThat(adoption.unmodelled()).isNotEmpty();
    Collections.shuffle(live, new Random(2));
    assertThat(Adoption.of(live, layout, Compare.EXACT)).isEqualTo(adoption);
    Adopted.assertClean(Adoption.of(live, layout, Compare.DECLARED), live);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theDemoFleetChecksCleanAtOnce(Layout layout) {
    List<Found> live = new ArrayList<>();
    DemoFleet.fleet().pipelines().values().forEach(d -> live.add(Adopted.found(d)));

    Adopted.assertClean(Adoption.of(live, layout, Compare.EXACT), live);
  }

  /** After any one field is set to another value, exactly that path fails. */
  @Test
  void oneOtherValueIsOneDifferenceAtItsPath() {
    Set<String> tried = new TreeSet<>();
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      GeneratedPipelines generator = new GeneratedPipelines(random, FRANKFURT);
      ObjectNode live = generator.live("golden");
      DesiredPipeline spec =
          Adopted.specs(Adoption.of(List.of(Adopted.found(live)), Layout.PIPELINE, Compare.EXACT))
              .pipelines()
              .get(0);
      Field field = leaf(random);
      JsonNode value = field.kind() == Kind.MAP ? new TextNode("other") : generator.value(field);
      Optional<FieldPath> path = place(field, live);
      boolean says = !value.isContainerNode() || !value.isEmpty();
      if (path.isPresent() && says && differs(field, path.get(), spec, live, value)) {
        ObjectNode changed = live.deepCopy();
        set(changed, path.get(), value);
        tried.add(field.path().toString());
        assertThat(Adopted.failing(spec, changed))
            .as("seed %d: %s in %s", seed, path.get(), live)
            .containsExactly(path.get().toString());
      }
    }
    assertThat(tried).isEqualTo(leaves().map(f -> f.path().toString()).collect(Collectors.toSet()));
  }

  private static Field leaf(Random random) {
    List<Field> leaves = leaves().toList();
    return leaves.get(random.nextInt(leaves.size()));
  }

  /** All that has a value of its own; a parameter's name is what tells it apart, not a value. */
  private static Stream<Field> leaves() {
    return Catalog.imagePipeline().fields().stream()
        .filter(field -> !field.path().toString().endsWith("parameters[].name"))
        .filter(
            field ->
                switch (field.kind()) {
                  case OBJECT, LIST, READ_ONLY -> false;
                  default -> true;
                });
  }

  /** Where the document has the field, or could: a tag, the first element of a list. */
  private static Optional<FieldPath> place(Field field, ObjectNode live) {
    FieldPath path = FieldPath.ROOT;
    for (FieldPath.Step step : field.path().steps()) {
      JsonNode here = path.in(live);
      if (step instanceof FieldPath.Member member) {
        path = path.member(member.name());
      } else if (here.isEmpty()) {
        return Optional.empty();
      } else {
        String name = here.path(0).path("name").asText();
        path = name.isEmpty() ? path.element(0) : path.member(name);
      }
    }
    return Optional.of(field.kind() == Kind.MAP ? path.member("Owner") : path);
  }

  private static void set(ObjectNode document, FieldPath path, JsonNode value) {
    JsonNode holder = document;
    for (FieldPath.Step step : path.parent().steps()) {
      JsonNode inner = step.of(holder);
      holder = inner.isContainerNode() ? inner : ((ObjectNode) holder).putObject(step.label());
    }
    ((ObjectNode) holder).set(path.last().label(), value);
  }

  /** Whether the value means something else than what is live, or than its being unset. */
  private static boolean differs(
      Field field, FieldPath path, DesiredPipeline spec, ObjectNode live, JsonNode value) {
    JsonNode was = path.in(live);
    JsonNode before =
        was.isMissingNode()
            ? field.defaultValue().value(spec.arn(), live).orElse(Json.object())
            : was;
    // Where images log by default follows from the recipe: another field would change its meaning.
    boolean follows =
        field.kind() == Kind.ARN
            && !live.at("/loggingConfiguration/imageLogGroupName").isMissingNode();
    return !follows
        && !(was.isMissingNode() && field.defaultValue() instanceof Default.None && value.isNull())
        && !field.comparison().same(before, value, spec.arn());
  }

  /** Shaped as in the examples of the API reference, with the members that it documents. */
  @Test
  void documentsAsAwsShowsThemCheckClean() {
    ObjectNode linux =
        json(
            """
            {"arn": "arn:aws:imagebuilder:us-west-2:123456789012:image-pipeline/mywindows2016pipeline",
             "name": "MyWindows2016Pipeline", "description": "Builds Windows 2016 Images",
             "enhancedImageMetadataEnabled": true, "platform": "Windows",
             "imageRecipeArn": "arn:aws:imagebuilder:us-west-2:123456789012:image-recipe/mybasicrecipe/2019.12.03",
             "infrastructureConfigurationArn": "arn:aws:imagebuilder:us-west-2:123456789012:infrastructure-configuration/myexampleinfrastructure",
             "distributionConfigurationArn": "arn:aws:imagebuilder:us-west-2:123456789012:distribution-configuration/myexampledistribution",
             "imageTestsConfiguration": {"imageTestsEnabled": true, "timeoutMinutes": 60},
             "schedule": {"scheduleExpression": "cron(0 0 * * SUN *)",
               "pipelineExecutionStartCondition": "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"},
             "status": "ENABLED", "dateCreated": "2020-02-19T19:04:30.983Z",
             "dateUpdated": "2020-02-19T19:04:30.983Z", "tags": {}}
            """);
    ObjectNode container =
        json(
            """
            {"arn": "arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/my-container-pipeline",
             "name": "my-container-pipeline", "platform": "Linux",
             "containerRecipeArn": "arn:aws:imagebuilder:us-east-1:111122223333:container-recipe/my-recipe/1.0.x",
             "infrastructureConfigurationArn": "arn:aws:imagebuilder:us-east-1:111122223333:infrastructure-configuration/my-infra",
             "executionRole": "arn:aws:iam::111122223333:role/aws-service-role/imagebuilder.amazonaws.com/AWSServiceRoleForImageBuilder",
             "imageScanningConfiguration": {"imageScanningEnabled": true,
               "ecrConfiguration": {"repositoryName": "image-builder-image-scanning-repository", "containerTags": ["a", "a", "b"]}},
             "workflows": [{"workflowArn": "arn:aws:imagebuilder:us-east-1:aws:workflow/build/build-container/1.0.1/1",
               "parameters": [{"name": "waitFor", "value": ["10"]}], "onFailure": "ABORT"}],
             "schedule": {"scheduleExpression": "cron(0 9 * * ? *)", "timezone": "America/Los_Angeles",
               "autoDisablePolicy": {"failureCount": 5}},
             "status": "DISABLED", "dateNextRun": "2026-11-23T17:00:00Z", "consecutiveFailures": 0,
             "tags": {"aws:cloudformation:stack-id": "x", "CostCenter": "0123"}}
            """);
    List<Found> live = List.of(Adopted.found(linux), Adopted.found(container));

    Adoption adoption = Adoption.of(live, Layout.PIPELINE, Compare.EXACT);

    Adopted.assertClean(adoption, live);
    // The old schedule is one that Image Builder would refuse today: a spec cannot say it.
    assertThat(adoption.ignored().keySet()).containsExactly(live.get(0).arn());
    assertThat(adoption.files().get("mywindows2016pipeline.yaml"))
        .isEqualTo(
            """
            version: 1
            pipelines:
              - name: MyWindows2016Pipeline
                target: {account: "123456789012", region: us-west-2}
                compare: exact
                ignore: [schedule.scheduleExpression]
                pipeline:
                  description: "Builds Windows 2016 Images"
                  imageRecipeArn: "arn:aws:imagebuilder:us-west-2:123456789012:image-recipe/mybasicrecipe/2019.12.03"
                  infrastructureConfigurationArn: "arn:aws:imagebuilder:us-west-2:123456789012:infrastructure-configuration/myexampleinfrastructure"
                  distributionConfigurationArn: "arn:aws:imagebuilder:us-west-2:123456789012:distribution-configuration/myexampledistribution"
                  imageTestsConfiguration:
                    timeoutMinutes: 60
            """);
    assertThat(adoption.files().get("my-container-pipeline.yaml"))
        .contains("scheduleExpression: \"cron(0 9 * * ? *)\"")
        .contains("containerTags: [a, b]")
        .contains("CostCenter: \"0123\"")
        .doesNotContain(
            "executionRole", "repositoryName", "failureCount", "onFailure", "aws:cloud");
  }

  @Test
  void thePipelineThatIsTheSameEverywhereIsOneEntry() {
    List<Found> live = new ArrayList<>();
    for (Target target : List.of(FRANKFURT, Target.of("123456789012", "us-east-1"))) {
      String prefix = "arn:aws:imagebuilder:" + target.region() + ":123456789012:";
      ObjectNode document =
          Json.object()
              .put("arn", prefix + "image-pipeline/golden")
              .put("name", "golden")
              .put("description", "costs $5 in ${region}")
              .put("imageRecipeArn", prefix + "image-recipe/golden/1.x.x")
              .put("infrastructureConfigurationArn", prefix + "infrastructure-configuration/a");
      live.add(Adopted.found(document));
    }

    Adoption adoption = Adoption.of(live, Layout.PIPELINE, Compare.EXACT);

    Adopted.assertClean(adoption, live);
    assertThat(adoption.files())
        .containsOnlyKeys("golden.yaml")
        .containsValue(
            """
            version: 1
            pipelines:
              - name: golden
                targets:
                  - {account: "123456789012", region: eu-central-1}
                  - {account: "123456789012", region: us-east-1}
                compare: exact
                pipeline:
                  description: "costs $$5 in $${region}"
                  imageRecipeArn: "arn:aws:imagebuilder:${region}:123456789012:image-recipe/golden/1.x.x"
                  infrastructureConfigurationArn: "arn:aws:imagebuilder:${region}:123456789012:infrastructure-configuration/a"
            """);
  }

  @Test
  void pipelinesThatAreAlikeInSeveralTargetsCheckCleanToo() {
    List<Target> targets =
        List.of(
            FRANKFURT,
            Target.of("123456789012", "us-east-1"),
            VIRGINIA,
            Target.of("123456789012", "cn-north-1"));
    List<Found> live = new ArrayList<>();
    int entries = 0;
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      for (Target target : targets) {
        if (random.nextInt(4) > 0) {
          live.add(generated(random.nextInt(6) == 0 ? -seed : seed, target, "alike-" + seed));
        }
      }
    }
    Collections.shuffle(live, new Random(1));

    Adoption adoption = Adoption.of(live, Layout.PIPELINE, Compare.EXACT);

    Adopted.assertClean(adoption, live);
    for (String text : adoption.files().values()) {
      entries += text.split("- name: alike", -1).length - 1;
    }
    assertThat(entries).isLessThan(live.size() * 3 / 4);
    assertThat(String.join("", adoption.files().values()))
        .contains("arn:${partition}:imagebuilder:${region}:${account}:")
        .contains("arn:aws:imagebuilder:${region}:123456789012:");
  }

  /** SnakeYAML reads YAML 1.1, where no, 0o14, 1_000 and 12:30:45 are no texts. */
  @Test
  void bothVersionsOfYamlReadTheSame() {
    List<Found> live = new ArrayList<>();
    for (int seed = 0; seed < 300; seed++) {
      live.add(generated(seed, FRANKFURT, "pipeline-" + seed));
    }
    String text =
        Adoption.of(live, Layout.TARGET, Compare.EXACT)
            .files()
            .getOrDefault("123456789012-eu-central-1.yaml", "");

    Object old = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);

    YamlFile file =
        YamlFile.read("x.yaml", text.getBytes(StandardCharsets.UTF_8), Problem.Kind.SPEC);
    assertThat(file.problems()).isEmpty();
    assertThat(new ObjectMapper().<JsonNode>valueToTree(old))
        .isEqualTo(file.documents().get(0).toJson());
  }

  @Test
  void whatAllPipelinesOfATargetHaveStandsOnce() {
    List<Found> live = new ArrayList<>();
    for (String name : List.of("aaa", "bbb")) {
      ObjectNode document = generated(7, FRANKFURT, name).document().deepCopy();
      document.put("status", name.equals("aaa") ? "DISABLED" : "ENABLED");
      document.putObject("tags").put("Owner", "platform").put("Name", name);
      live.add(Adopted.found(document));
    }

    Adoption adoption = Adoption.of(live, Layout.TARGET, Compare.EXACT);

    Adopted.assertClean(adoption, live);
    String text = adoption.files().getOrDefault("123456789012-eu-central-1.yaml", "");
    assertThat(text)
        .startsWith(
            """
            version: 1
            defaults:
              target: {account: "123456789012", region: eu-central-1}
              compare: exact
              pipeline:
            """)
        .endsWith(
            """
            pipelines:
              - name: aaa
                pipeline:
                  status: DISABLED
                  tags:
                    Name: aaa
              - name: bbb
                pipeline:
                  tags:
                    Name: bbb
            """);
  }

  @Test
  void whatIsNoDocumentOfTheApiIsLeftOutAndSaid() {
    ObjectNode odd = generated(1, FRANKFURT, "odd").document().deepCopy();
    odd.put("enhancedImageMetadataEnabled", "yes");
    Found fine = generated(2, FRANKFURT, "fine");

    Adoption adoption =
        Adoption.of(List.of(Adopted.found(odd), fine), Layout.PIPELINE, Compare.EXACT);

    assertThat(adoption.adopted()).containsExactly(fine.arn());
    assertThat(adoption.left().values())
        .singleElement()
        .asString()
        .contains("enhancedImageMetadataEnabled");
  }
}
