package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FleetFileTest {
  private static final String A =
      "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/aaa";
  private static final String B =
      "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/bbb";

  private static FleetReading read(String json) {
    return FleetFile.read("fleet.json", json.formatted(A, B).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> served(String json) {
    FleetReading reading = read(json);
    assertThat(reading.problems()).isEmpty();
    return reading.fleet().pipelines().keySet().stream().map(arn -> arn.name()).toList();
  }

  private static List<String> problems(String json) {
    return read(json).problems().stream()
        .map(p -> p.origin().orElseThrow() + " " + p.message())
        .toList();
  }

  @Test
  void readsWhatListImagePipelinesPrints() {
    assertThat(
            served(
                """
                {
                    "requestId": "x",
                    "imagePipelineList": [
                        {"arn": "%2$s", "name": "b"},
                        {"arn": "%1$s", "name": "a"}
                    ],
                    "nextToken": "more"
                }
                """))
        .containsExactly("aaa", "bbb");
  }

  @Test
  void readsWhatGetImagePipelinePrintsOneAfterTheOther() {
    assertThat(
            served(
                """
                {"requestId": "x", "imagePipeline": {"arn": "%1$s"}}
                {"requestId": "y",
                 "imagePipeline": {"arn": "%2$s"}}
                """))
        .containsExactly("aaa", "bbb");
  }

  @Test
  void readsArraysAndSingleDocuments() {
    assertThat(served("[{\"arn\": \"%s\"}, {\"arn\": \"%s\"}]")).containsExactly("aaa", "bbb");
    assertThat(served("{\"arn\": \"%s\"}{\"arn\": \"%s\"}")).containsExactly("aaa", "bbb");
    assertThat(served("[]")).isEmpty();
  }

  @Test
  void readsSnapshots() {
    FleetReading reading =
        read(
            """
            {"kind":"snapshot","schemaVersion":"1.0.0"}
            {"kind":"target","target":{"account":"123456789012"},"complete":true}
            {"kind":"pipeline","arn":"%1$s","imagePipeline":{"arn":"%1$s","name":"a"}}
            {"kind":"absent","arn":"%1$s-gone"}
            {"kind":"unreadable","arn":"%2$s","error":{"code":"ForbiddenException","message":"no"}}
            """);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.fleet().pipelines()).hasSize(1);
    assertThat(reading.fleet().faults().values())
        .containsExactly(new Answer.Failure(403, "ForbiddenException", "no"));
  }

  @Test
  void anErrorThatOnlyPlumblineHasIsTheServicesFault() {
    FleetReading reading =
        read("{\"kind\":\"unreadable\",\"arn\":\"%s\",\"error\":{\"code\":\"ConnectionFailed\"}}");

    assertThat(reading.fleet().faults().values())
        .containsExactly(new Answer.Failure(500, "ConnectionFailed", ""));
  }

  @Test
  void namesEveryProblemOfASnapshotWithItsLine() {
    assertThat(
            problems(
                """
                {"kind":"pipeline","imagePipeline":{"arn":"%1$s"}}
                {"kind":"pipeline","imagePipeline":{"arn":"%1$s"}
                {"kind":"pipelin","imagePipeline":{"arn":"%2$s"}}

                {"kind":"pipeline","imagePipeline":{"arn":"%1$s"}}
                {"kind":"pipeline"}
                {"kind":"unreadable","arn":"%2$s"}
                """))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("fleet.json:2:").contains("not JSON"),
            p -> assertThat(p).startsWith("fleet.json:3 ").contains("did you mean pipeline?"),
            p -> assertThat(p).startsWith("fleet.json:5 ").contains("stands on line 1 already"),
            p -> assertThat(p).startsWith("fleet.json:6 ").contains("found nothing"),
            p -> assertThat(p).startsWith("fleet.json:7 ").contains("an error with a code"));
  }

  @Test
  void namesEveryProblemOfAListWithItsLine() {
    assertThat(
            problems(
                """
                {"imagePipelineList": [
                  {"arn": "%1$s"},
                  7,
                  {"arn": "arn:aws:s3:::bucket"},
                  {"name": "no arn"},
                  {"arn": "%1$s"},
                  {"arn": "%2$s", "name": 7}
                 ],
                 "faults": [
                  {"arn": "%1$s", "code": "AccesDeniedException"},
                  {"arn": "%1$s", "code": "ServiceException", "mesage": "x"},
                  {"arn": "%1$s", "status": 99, "body": ""},
                  {"code": "ServiceException"}
                 ]}
                """))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("fleet.json:3 ").contains("is an object, found 7"),
            p -> assertThat(p).startsWith("fleet.json:4 ").contains("arn:aws:s3:::bucket"),
            p -> assertThat(p).startsWith("fleet.json:5 ").contains("arn is nothing"),
            p -> assertThat(p).startsWith("fleet.json:6 ").contains("on line 2 already"),
            p -> assertThat(p).startsWith("fleet.json:7 ").contains("a string, found 7"),
            p -> assertThat(p).startsWith("fleet.json:10 ").contains("mean AccessDeniedException?"),
            p -> assertThat(p).startsWith("fleet.json:11 ").contains("did you mean message?"),
            p -> assertThat(p).startsWith("fleet.json:12 ").contains("from 200 to 599"),
            p -> assertThat(p).startsWith("fleet.json:13 ").contains("arn is nothing"));
  }

  @Test
  void saysWhatAFileIsNot() {
    assertThat(problems("{\"pipelines\": []}")).hasSize(1).first().asString().contains("expected");
    assertThat(problems("7")).hasSize(1);
    assertThat(problems("[{\"arn\": \"%s\"}")).hasSize(1).first().asString().contains("not JSON");
    assertThat(problems("{\"a\": 1, \"a\": 2}"))
        .hasSize(1)
        .first()
        .asString()
        .contains("Duplicate");
    assertThat(problems("\0\0\0")).isNotEmpty();
    assertThat(problems("[".repeat(5000))).hasSize(1);
  }

  @Test
  void anEmptyFileIsNoFleet() {
    assertThat(problems("")).hasSize(1);
    assertThat(problems(" \n")).hasSize(1);
  }
}
