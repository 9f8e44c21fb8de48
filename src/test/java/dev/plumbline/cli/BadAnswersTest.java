package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One pipeline that cannot be read: named in every report, and all others are checked. */
final class BadAnswersTest {
  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("broken", "fine", "good");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Arguments of(String what, Consumer<Scene> cause, String code, String... words) {
    return Arguments.of(what, cause, code, List.of(words));
  }

  private static Consumer<Scene> body(String body) {
    return scene -> scene.answered("broken", 200, body);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        of(
            "denied",
            scene -> scene.refused("broken", "AccessDeniedException"),
            "AccessDeniedException",
            "allow imagebuilder:GetImagePipeline"),
        of(
            "throttled",
            scene -> scene.refused("broken", "CallRateLimitExceededException"),
            "CallRateLimitExceededException",
            "--request-rate"),
        of(
            "failing",
            scene -> scene.refused("broken", "ServiceException"),
            "ServiceException",
            "Scripted"),
        of("{}", body("{}"), "MalformedAnswer", "found nothing, wanted an object"),
        of("empty body", body(""), "MalformedAnswer", "empty body"),
        of("no JSON", body("<html>"), "MalformedAnswer", "not JSON"),
        of(
            "another ARN",
            body("{\"imagePipeline\":{\"arn\":\"" + Scene.arn("fine") + "\"}}"),
            "MalformedAnswer",
            "image-pipeline/fine, asked was"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unreadable(String what, Consumer<Scene> cause, String code, List<String> words) {
    cause.accept(scene);

    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("123456789012/eu-central-1/broken: unreadable")
        .contains(code)
        .contains("3 pipelines: 2 in line")
        .contains("1 unreadable");
    assertThat(flat(outcome.out())).contains(words);
    JsonNode report = scene.report("report.json");
    assertThat(states(report)).containsExactly("unreadable", "in line", "in line");
    JsonNode error = Scene.pipeline(report, "broken").path("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(report.at("/run/complete").asBoolean(true)).isFalse();
    assertThat(suite("broken")).contains("<error").contains(code);
    assertThat(suite("fine")).doesNotContain("<error").doesNotContain("<failure");
  }

  static Stream<Arguments> mistyped() {
    Consumer<Scene> status = scene -> scene.live("broken").put("status", 7);
    Consumer<Scene> scanning =
        scene ->
            scene
                .live("broken")
                .putObject("imageScanningConfiguration")
                .put("imageScanningEnabled", "yes");
    Consumer<Scene> schedule = scene -> scene.live("broken").put("schedule", "weekly");
    Consumer<Scene> tags = scene -> scene.live("broken").putArray("tags").add("Owner");
    Consumer<Scene> tag = scene -> scene.live("broken").putObject("tags").put("Owner", 7);
    return Stream.of(
        of("status", status, "status: found a number, wanted text"),
        of(
            "scanning",
            scanning,
            "imageScanningConfiguration.imageScanningEnabled: found text, wanted true or false"),
        of("schedule", schedule, "schedule: found text, wanted an object"),
        of("tags", tags, "tags: found an array, wanted an object"),
        of("tag", tag, "tags.Owner: found a number, wanted text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mistyped(String what, Consumer<Scene> cause, String found, List<String> none) {
    cause.accept(scene);

    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.out())
        .contains("broken: unreadable")
        .contains("UnexpectedType")
        .contains("2 in line");
    assertThat(flat(outcome.out())).contains(found);
    JsonNode broken = Scene.pipeline(scene.report("report.json"), "broken");
    assertThat(broken.at("/error/message").asText()).contains(found);
    assertThat(broken.path("drift")).as("drift is kept").isNotEmpty();
    assertThat(broken.path("findings")).as("findings are kept").isNotEmpty();
    assertThat(broken.path("live").isObject()).as("what was found is shown").isTrue();
    assertThat(suite("broken")).contains("<error").contains("UnexpectedType");
    assertThat(suite("good")).doesNotContain("<error");
  }

  @Test
  void anUnmanagedOneWithOtherTypesIsUnreadableAndItsFindingsDoNotCount() {
    scene.undeclared("stray").live("stray").put("status", 7);

    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("stray: unreadable").contains("UnexpectedType");
    assertThat(outcome.out()).contains("3 in line");
  }

  @Test
  void anUnreachableEndpointIsToldForEveryPipeline() {
    Shell.Outcome outcome =
        scene
            .shell()
            .run(
                "check",
                "specs",
                "--endpoint-url",
                "http://127.0.0.1:1",
                "--max-attempts",
                "1",
                "--output",
                "json=report.json",
                "--output",
                "junit=junit.xml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("ConnectionFailed").contains("3 unreadable");
    assertThat(states(scene.report("report.json"))).containsOnly("unreadable");
    for (String name : List.of("broken", "fine", "good")) {
      assertThat(outcome.out()).contains(name + ": unreadable");
      assertThat(suite(name)).contains("<error");
    }
  }

  private static List<String> states(JsonNode report) {
    return report.findValuesAsText("state").stream().filter(s -> !s.equals("equal")).toList();
  }

  /** The text without its layout, so that a message may be wrapped anywhere. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The suite of a pipeline in the JUnit file. */
  private String suite(String name) {
    String junit = scene.read("junit.xml");
    int start = junit.indexOf("<testsuite name=\"123456789012/eu-central-1/" + name + "\"");
    assertThat(start).as("suite of " + name + " in " + junit).isNotNegative();
    return junit.substring(start, junit.indexOf("</testsuite>", start));
  }
}
