package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.diff.Grading;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.Fixes;
import dev.plumbline.fix.GeneratedPipelines;
import dev.plumbline.fix.SpecEditing;
import dev.plumbline.fix.Step;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.DesiredPipeline.Compare;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The steps of fixes, run against the emulator, which resets what an update leaves out. */
final class FixStepsTest {
  private static final Catalog CATALOG = Catalog.imagePipeline();
  private static final Differ DIFFER = new Differ(CATALOG, Grading.CATALOG);
  private static final Fixes FIXES = new Fixes(CATALOG, DIFFER);
  private static final Arn ARN = Arn.pipeline(GeneratedPipelines.TARGET, "golden");

  private int tokens;

  private static DesiredPipeline desired(ObjectNode document, Random random) {
    List<FieldPath> ignore =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(FieldPath.of("description"), FieldPath.of("tags", "Owner"));
    return new DesiredPipeline(
        ARN,
        "golden",
        new TreeMap<>(),
        random.nextBoolean() ? Compare.EXACT : Compare.DECLARED,
        ignore,
        document,
        Map.of(),
        new Origin("spec.yaml", 3, 5));
  }

  private static Found found(ObjectNode document) {
    return new Found(ARN, document, Capture.WIRE);
  }

  private Desk desk(Optional<ObjectNode> document) {
    SortedMap<Arn, ObjectNode> pipelines = new TreeMap<>();
    document.ifPresent(live -> pipelines.put(ARN, live));
    Fleet fleet = new Fleet(pipelines, new TreeMap<>());
    return new Desk(
        Operation.all(new Pipelines(fleet), Clock.systemUTC()),
        EmulatorOptions.DEFAULTS,
        Clock.systemUTC());
  }

  private static JsonNode reply(
      Desk desk, String method, String path, Optional<String> query, String body) {
    Desk.Letter letter = new Desk.Letter(method, path, query, Optional.empty(), body, false);
    Answer answer = desk.reply(letter).answer();
    String text = new String(answer.body("id"), StandardCharsets.UTF_8);
    assertThat(answer.status()).as("%s %s %s: %s", method, path, body, text).isEqualTo(200);
    try {
      return Json.read(answer.body("id"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Makes the call as any client would, which adds a token of its own. */
  private void make(Desk desk, Step step) {
    ObjectNode body = step.document().deepCopy();
    String resource = "/tags/" + body.path("resourceArn").asText();
    switch (step.call()) {
      case CREATE -> put(desk, "/CreateImagePipeline", body);
      case UPDATE -> put(desk, "/UpdateImagePipeline", body);
      case TAG -> reply(desk, "POST", resource, Optional.empty(), Json.text(body));
      case UNTAG -> {
        String keys =
            StreamSupport.stream(body.path("tagKeys").spliterator(), false)
                .map(key -> URLEncoder.encode(key.textValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&tagKeys="));
        reply(desk, "DELETE", resource, Optional.of("tagKeys=" + keys), "");
      }
    }
  }

  private void put(Desk desk, String path, ObjectNode body) {
    reply(desk, "PUT", path, Optional.empty(), Json.text(body.put("clientToken", "t" + tokens++)));
  }

  private static ObjectNode read(Desk desk) {
    String query = "imagePipelineArn=" + ARN;
    return (ObjectNode)
        reply(desk, "GET", "/GetImagePipeline", Optional.of(query), "").path("imagePipeline");
  }

  private static List<String> failing(DesiredPipeline desired, ObjectNode live) {
    return DIFFER.compare(desired, found(live)).differences().stream()
        .filter(Difference::fails)
        .map(d -> d.path().toString())
        .toList();
  }

  @Test
  void makeTheNextCheckClean() {
    Map<FieldState, Integer> kinds = new EnumMap<>(FieldState.class);
    Map<Step.Call, Integer> calls = new EnumMap<>(Step.Call.class);
    int drifted = 0;
    for (long seed = 0; drifted < 1000; seed++) {
      Random random = new Random(seed);
      GeneratedPipelines generated = new GeneratedPipelines(random, GeneratedPipelines.TARGET);
      ObjectNode live = generated.live("golden");
      DesiredPipeline desired = desired(wanted(generated, live, random), random);
      Drift drift = DIFFER.compare(desired, found(live));
      if (drift.drifted()) {
        drifted++;
        drift.differences().forEach(d -> kinds.merge(d.state(), 1, Integer::sum));
        Fix fix = FIXES.mend(desired, found(live), drift);
        Desk desk = desk(Optional.of(live));
        fix.steps().forEach(step -> make(desk, step));
        fix.steps().forEach(step -> calls.merge(step.call(), 1, Integer::sum));
        ObjectNode after = read(desk);
        assertThat(failing(desired, after)).as("seed %d: %s", seed, fix).isEmpty();
        assertThat(fix.notes()).as("seed %d", seed).noneMatch(note -> note.startsWith("no call"));
        assertThatNothingElseChanged(seed, drift, live, after);
      }
    }
    assertThat(kinds)
        .containsKeys(
            FieldState.CHANGED,
            FieldState.MISSING,
            FieldState.UNDECLARED,
            FieldState.IGNORED,
            FieldState.UNMODELLED);
    assertThat(calls).containsKeys(Step.Call.UPDATE, Step.Call.TAG, Step.Call.UNTAG);
  }

  /** What the spec says: the live settings changed here and there, and some left out or nulled. */
  private static ObjectNode wanted(GeneratedPipelines generated, ObjectNode live, Random random) {
    ObjectNode settings = live.deepCopy();
    settings.remove(
        List.of("arn", "name", "platform", "dateCreated", "dateUpdated", "consecutiveFailures"));
    if (settings.path("tags") instanceof ObjectNode tags) {
      tags.remove("aws:cloudformation:stack-name");
    }
    ObjectNode wanted = generated.drifted(settings);
    List<String> names = new ArrayList<>();
    wanted.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      boolean needed = name.endsWith("RecipeArn") || name.startsWith("infrastructure");
      if (!needed && random.nextInt(10) == 0) {
        wanted.remove(name);
      } else if (!needed && random.nextInt(10) == 0) {
        wanted.putNull(name);
      }
    }
    return wanted;
  }

  /** What did not fail is as it was, by meaning. */
  private static void assertThatNothingElseChanged(
      long seed, Drift drift, ObjectNode before, ObjectNode after) {
    Map<FieldPath, Boolean> failing =
        drift.differences().stream().collect(Collectors.toMap(Difference::path, Difference::fails));
    for (Drift.Field field : drift.fields()) {
      JsonNode was = field.path().in(before);
      boolean carried =
          field.state() != FieldState.EQUAL && !failing.getOrDefault(field.path(), true);
      if (carried && !was.isMissingNode()) {
        assertThat(Comparison.plain(was, field.path().in(after)))
            .as("seed %d: %s was %s", seed, field.path(), was)
            .isTrue();
      }
    }
    for (String name : List.of("arn", "name", "platform", "dateCreated")) {
      assertThat(after.path(name)).isEqualTo(before.path(name));
    }
    assertThat(after.at("/tags/aws:cloudformation:stack-name"))
        .isEqualTo(before.at("/tags/aws:cloudformation:stack-name"));
  }

  @Test
  void makeAMissingPipeline() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      ObjectNode document = new GeneratedPipelines(random, GeneratedPipelines.TARGET).settings();
      DesiredPipeline desired = desired(document, random);
      Fix fix = FIXES.create(desired);
      Desk desk = desk(Optional.empty());

      assertThat(fix.steps()).hasSize(1);
      fix.steps().forEach(step -> make(desk, step));

      assertThat(failing(desired, read(desk))).as("seed %d", seed).isEmpty();
      assertThat(fix.notes()).isEmpty();
    }
  }

  @Test
  void theOtherWayRoundTheSpecFollows() {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      GeneratedPipelines generated = new GeneratedPipelines(random, GeneratedPipelines.TARGET);
      ObjectNode live = generated.live("golden");
      DesiredPipeline desired = desired(wanted(generated, live, random), random);
      Fix fix = FIXES.mend(desired, found(live), DIFFER.compare(desired, found(live)));

      ObjectNode edited = SpecEditing.applied(desired.document(), fix.spec());

      DesiredPipeline following =
          new DesiredPipeline(
              ARN,
              "golden",
              new TreeMap<>(),
              desired.compare(),
              desired.ignore(),
              edited,
              Map.of(),
              desired.origin());
      assertThat(failing(following, live)).as("seed %d: %s", seed, fix.spec()).isEmpty();
    }
  }

  @Test
  void sayWhatNoCallCanDoAndDoTheRest() {
    String base = "arn:aws:imagebuilder:eu-central-1:123456789012:";
    ObjectNode live =
        Json.object()
            .put("arn", ARN.toString())
            .put("imageRecipeArn", base + "image-recipe/golden/1.0.0")
            .put("infrastructureConfigurationArn", base + "infrastructure-configuration/a")
            .put("status", "DISABLED");
    ObjectNode wanted =
        Json.object().put("containerRecipeArn", base + "container-recipe/golden/1.0.0");
    wanted.put("status", "ENABLED").putNull("infrastructureConfigurationArn");
    wanted
        .putObject("imageScanningConfiguration")
        .putObject("scanResultCondition")
        .put("fixAvailable", false);
    DesiredPipeline desired =
        new DesiredPipeline(
            ARN,
            "golden",
            new TreeMap<>(),
            Compare.DECLARED,
            List.of(),
            wanted,
            Map.of(),
            new Origin("spec.yaml", 3, 5));
    Fix fix = FIXES.mend(desired, found(live), DIFFER.compare(desired, found(live)));
    Desk desk = desk(Optional.of(live));
    fix.steps().forEach(step -> make(desk, step));

    assertThat(failing(desired, read(desk)))
        .containsExactly(
            "containerRecipeArn",
            "imageScanningConfiguration.scanResultCondition.fixAvailable",
            "infrastructureConfigurationArn")
        .allSatisfy(
            path -> assertThat(fix.notes()).anyMatch(note -> note.contains(" " + path + " ")));
    assertThat(fix.notes()).hasSize(3);
    assertThat(read(desk).path("status").asText()).isEqualTo("ENABLED");
  }

  @Test
  void warnWhereADocumentCannotBeWhole() {
    ObjectNode live =
        Json.object()
            .put("arn", ARN.toString())
            .put("status", "DISABLED")
            .put("imageRecipeArn", "arn:aws:imagebuilder:eu-central-1:1:image-recipe/a/1.0.0");
    DesiredPipeline desired =
        new DesiredPipeline(
            ARN,
            "golden",
            new TreeMap<>(),
            Compare.DECLARED,
            List.of(),
            Json.object().put("status", "ENABLED"),
            Map.of(),
            new Origin("spec.yaml", 3, 5));
    Found printed = new Found(ARN, live, Capture.CLIENT);

    assertThat(FIXES.mend(desired, printed, DIFFER.compare(desired, printed)).notes())
        .singleElement()
        .asString()
        .contains("imageTags");
    assertThat(FIXES.create(desired).steps()).isEmpty();
    assertThat(FIXES.create(desired).notes())
        .singleElement()
        .asString()
        .contains("infrastructureConfigurationArn", "imageRecipeArn or containerRecipeArn");
  }
}
