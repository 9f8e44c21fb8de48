package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations that change pipelines, as any HTTP client sees them. */
final class WritesTest {
  private static final String GOLDEN =
      "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden-al2023";
  private static final String IB = "arn:aws:imagebuilder:eu-central-1:123456789012:";

  private Emulator emulator;
  private Wire wire;
  private int requests;

  @BeforeEach
  void start() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-25T06:00:00Z"), ZoneOffset.UTC);
    emulator = Emulator.start(DemoFleet.fleet(), EmulatorOptions.DEFAULTS, clock);
    wire = new Wire(emulator);
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  private ObjectNode smallest() {
    return Json.object()
        .put("clientToken", "token-" + requests++)
        .put("imageRecipeArn", IB + "image-recipe/golden-al2023/1.x.x")
        .put("infrastructureConfigurationArn", IB + "infrastructure-configuration/private-build");
  }

  private ObjectNode update() {
    return smallest().put("imagePipelineArn", GOLDEN);
  }

  private Wire.Reply put(String operation, JsonNode body) throws Exception {
    return wire.call("PUT", "/" + operation, Json.text(body));
  }

  private JsonNode golden() throws Exception {
    return wire.get(GOLDEN).body().path("imagePipeline");
  }

  private static String tagsPath(String arn) {
    return "/tags/" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
  }

  @Test
  void anUpdateReplacesEverythingButWhatTheServiceKnows() throws Exception {
    JsonNode before = golden();
    assertThat(before.path("workflows")).isNotEmpty();
    assertThat(before.has("schedule")).isTrue();

    Wire.Reply reply = put("UpdateImagePipeline", update().put("description", "only this"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().path("imagePipelineArn").asText()).isEqualTo(GOLDEN);
    assertThat(reply.body().path("clientToken").asText()).startsWith("token-");
    JsonNode after = golden();
    for (String kept : new String[] {"arn", "name", "platform", "dateCreated", "tags"}) {
      assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
    }
    assertThat(after.path("description").asText()).isEqualTo("only this");
    assertThat(after.path("status").asText()).isEqualTo("ENABLED");
    assertThat(after.path("enhancedImageMetadataEnabled").booleanValue()).isTrue();
    assertThat(after.at("/imageScanningConfiguration/imageScanningEnabled").booleanValue())
        .isFalse();
    assertThat(after.path("dateUpdated").asText()).isEqualTo("2026-11-25T06:00:00.000Z");
    for (String gone : new String[] {"schedule", "workflows", "executionRole", "dateNextRun"}) {
      assertThat(after.has(gone)).as(gone).isFalse();
    }
  }

  @Test
  void anUpdateHasNoTagsAndNoName() throws Exception {
    JsonNode before = golden();
    ObjectNode update = update().put("name", "other").put("platform", "Windows");
    update.putObject("tags").put("Owner", "nobody");

    assertThat(put("UpdateImagePipeline", update).status()).isEqualTo(200);

    assertThat(golden().path("name")).isEqualTo(before.path("name"));
    assertThat(golden().path("platform")).isEqualTo(before.path("platform"));
    assertThat(golden().path("tags")).isEqualTo(before.path("tags"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status | \"OFF\" | InvalidRequestException",
        "status | 5 | SerializationException",
        "description | \"\" | InvalidRequestException",
        "clientToken | null | InvalidRequestException",
        "infrastructureConfigurationArn | null | InvalidRequestException",
        "infrastructureConfigurationArn | \"private-build\" | InvalidRequestException",
        "imageRecipeArn | null | InvalidRequestException",
        "containerRecipeArn | \"arn:aws:imagebuilder:eu-central-1:1:x\" | InvalidRequestException",
        "imagePipelineArn | \"golden\" | InvalidRequestException",
        "imageTestsConfiguration | {\"timeoutMinutes\": 59} | InvalidRequestException",
        "schedule | {\"scheduleExpression\": \"cron(0 0 * * SUN *)\"} | InvalidRequestException",
        "schedule | {\"timezone\": \"Mars/Olympus\"} | InvalidRequestException",
        "schedule | {\"autoDisablePolicy\": {}} | InvalidRequestException",
        "workflows | [{\"onFailure\": \"ABORT\"}] | InvalidRequestException",
        "imageTags | {\"aws:x\": \"y\"} | InvalidRequestException",
        "imageScanningConfiguration | {\"imageScanningTypes\": []} | InvalidRequestException"
      })
  void anUpdateThatTheApiRefusesChangesNothing(String member, String value, String code)
      throws Exception {
    JsonNode before = golden();
    ObjectNode update = update();
    update.set(member, Json.read(value.getBytes(StandardCharsets.UTF_8)));

    Wire.Reply reply = put("UpdateImagePipeline", update);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).contains(code);
    assertThat(golden()).isEqualTo(before);
  }

  @Test
  void aPipelineKeepsTheKindOfItsRecipe() throws Exception {
    ObjectNode update = update().put("containerRecipeArn", IB + "container-recipe/golden/1.x.x");
    update.remove("imageRecipeArn");

    assertThat(put("UpdateImagePipeline", update).error()).contains("InvalidRequestException");
  }

  @Test
  void aRequestSentAgainIsDoneOnceAndAnotherOneUnderItsTokenIsRefused() throws Exception {
    ObjectNode create = smallest().put("name", "Made Here");

    assertThat(put("CreateImagePipeline", create).status()).isEqualTo(200);
    assertThat(put("CreateImagePipeline", create).status()).isEqualTo(200);
    assertThat(put("CreateImagePipeline", create.put("description", "x")).error())
        .contains("IdempotentParameterMismatchException");
    assertThat(put("CreateImagePipeline", create.put("clientToken", "another")).error())
        .contains("ResourceAlreadyExistsException");
  }

  @Test
  void aNewPipelineHasItsNameAsGivenAndItsDefaults() throws Exception {
    ObjectNode create = smallest().put("name", "Made Here");
    create.putObject("tags").put("Owner", "platform");

    String arn = put("CreateImagePipeline", create).body().path("imagePipelineArn").asText();

    assertThat(arn).isEqualTo(IB + "image-pipeline/made-here");
    JsonNode made = wire.get(arn).body().path("imagePipeline");
    assertThat(made.path("name").asText()).isEqualTo("Made Here");
    assertThat(made.at("/tags/Owner").asText()).isEqualTo("platform");
    assertThat(made.path("status").asText()).isEqualTo("ENABLED");
    assertThat(wire.list("{\"maxResults\": 100}").body().toString()).contains(arn);
  }

  @Test
  void aDryRunMakesNothing() throws Exception {
    Wire.Reply reply =
        put("CreateImagePipeline", smallest().put("name", "made-here").put("dryRun", true));

    assertThat(reply.status()).isEqualTo(412);
    assertThat(reply.error()).contains("DryRunOperationException");
    assertThat(wire.get(IB + "image-pipeline/made-here").status()).isEqualTo(404);
  }

  @Test
  void tagsAreSetAndTakenAwayOneByOne() throws Exception {
    ObjectNode before = (ObjectNode) golden().path("tags");

    wire.call("POST", tagsPath(GOLDEN), "{\"tags\": {\"a\": \"1\", \"b c\": \"2\"}}");
    wire.call("DELETE", tagsPath(GOLDEN) + "?tagKeys=b%20c&tagKeys=Owner&tagKeys=none", "");

    ObjectNode wanted = before.deepCopy().put("a", "1");
    wanted.remove("Owner");
    assertThat(golden().path("tags")).isEqualTo(wanted);
  }

  @Test
  void tagsThatTheApiRefuses() throws Exception {
    String path = tagsPath(GOLDEN);

    assertThat(wire.call("POST", path, "{\"tags\": {}}").error())
        .contains("InvalidParameterException");
    assertThat(wire.call("POST", path, "{\"tags\": {\"aws:cloud\": \"x\"}}").error())
        .contains("InvalidParameterException");
    assertThat(wire.call("DELETE", path, "").error()).contains("InvalidParameterException");
    assertThat(wire.call("POST", tagsPath(GOLDEN + "-not"), "{\"tags\": {\"a\": \"1\"}}").error())
        .contains("ResourceNotFoundException");
    assertThat(wire.call("DELETE", tagsPath(GOLDEN + "-not") + "?tagKeys=a", "").status())
        .isEqualTo(404);
  }
}
