package dev.plumbline.live.snapshot;

import static dev.plumbline.live.Fleet.HERE;
import static dev.plumbline.live.Fleet.THERE;
import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.document;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the AWS CLI printed. */
final class ClientFilesTest extends SnapshotTest {
  private static String get(Arn arn) {
    return "{\n  \"requestId\": \"r\",\n  \"imagePipeline\": " + document(arn) + "\n}\n";
  }

  private static String list(String token, Arn... arns) {
    String all = Arrays.stream(arns).map(a -> "\n" + document(a)).collect(Collectors.joining(","));
    return "{\n\"requestId\":\"r\"," + token + "\"imagePipelineList\":[" + all + "\n]}\n";
  }

  @Test
  void aGetAnswerIsFoundAsAClientPrintedIt() throws IOException {
    file("one.json", get(arn("one")));
    Recorded read = read(plan(Mode.GET, false, arn("one")), "one.json");
    Found found = (Found) read.only(arn("one"));
    assertThat(found.capture()).isEqualTo(Capture.CLIENT);
    assertThat(found.document()).isEqualTo(Json.read(document(arn("one"))));
    assertThat(read.only(HERE)).isEqualTo(read(HERE, Mode.GET, true, 1));
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void getAnswersDoNotTellOfOthers() {
    file("one.json", get(arn("one")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two")), "one.json");
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
    assertThat(read.error(arn("two")).message()).isEqualTo("not in the snapshot");
    assertThat(read.only(HERE).complete()).isFalse();
    assertThat(read.only(HERE).error().orElseThrow().code()).isEqualTo("NotListed");
  }

  @Test
  void aTargetThatTheFilesDoNotMentionIsNotInThem() {
    file("one.json", get(arn("one")));
    Arn far = Arn.pipeline(THERE, "far");
    Recorded read = read(plan(Mode.GET, false, arn("one"), far), "one.json");
    assertThat(read.error(far).code()).isEqualTo("NotInSnapshot");
    assertThat(read.only(THERE).error().orElseThrow().code()).isEqualTo("NotInSnapshot");
    assertThat(read.only(HERE).complete()).isTrue();
  }

  @Test
  void aListWithoutATokenTellsOfAll() {
    file("list.json", list("", arn("one"), arn("free")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two")), "list.json");
    assertThat(read.only(arn("two"))).isEqualTo(new Absent(arn("two")));
    assertThat(read.only(arn("free"))).isInstanceOf(Found.class);
    assertThat(read.only(HERE)).isEqualTo(read(HERE, Mode.LIST, true, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"nextToken\":\"t\",", "\"NextToken\":\"t\",", "\"nextToken\":7,"})
  void aListWithATokenDoesNot(String token) {
    file("list.json", list(token, arn("one")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two")), "list.json");
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
    assertThat(read.only(HERE).error().orElseThrow().code()).isEqualTo("IncompleteList");
    assertThat(read.only(HERE).complete()).isFalse();
  }

  @Test
  void theLastPageDoesNotSpeakForTheFirst() {
    file("page1.json", list("\"nextToken\":\"t\",", arn("one")));
    file("page2.json", list("", arn("free")));
    Recorded read = read(plan(Mode.GET, true, arn("two")), ".");
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
  }

  @Test
  void aListOfSeveralTargetsIsNoCallsAnswer() {
    file("list.json", list("", arn("one"), Arn.pipeline(THERE, "far")));
    Recorded read = read(plan(Mode.GET, true, arn("two")), "list.json");
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
    assertThat(read.only(THERE).complete()).isFalse();
  }

  @Test
  void anEmptyListTellsNothing() {
    file("list.json", list(""));
    Recorded read = read(plan(Mode.GET, false, arn("one")), "list.json");
    assertThat(read.error(arn("one")).code()).isEqualTo("NotInSnapshot");
  }

  @Test
  void aBadEntryCostsTheListItsWord() {
    file("list.json", list("", arn("one")).replace("[", "[\n7,\n{\"arn\":\"x\"},"));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two")), "list.json");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
    assertThat(words(read))
        .containsExactly(
            "list.json:3: an entry of imagePipelineList: found a number, wanted an object",
            "list.json:4: an entry of imagePipelineList: found the arn 'x',"
                + " wanted the ARN of an image pipeline");
  }

  @Test
  void aListThatBreaksOffKeepsWhatCame() {
    String whole = list("", arn("one"), arn("two"));
    file("list.json", whole.substring(0, whole.length() - 20));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two")), "list.json");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
    assertThat(words(read))
        .singleElement()
        .asString()
        .startsWith("list.json:4: not JSON from here");
  }

  @Test
  void yamlAndStandardInputAndValuesInARow() {
    String yaml = "imagePipeline:\n  arn: " + arn("one") + "\n  name: one\nrequestId: r\n";
    file("d/a.yaml", yaml);
    file("d/b.json", get(arn("two")) + get(arn("three")));
    file(
        "d/c.jsonl",
        get(arn("four")).replace("\n", "") + "\n" + get(arn("five")).replace("\n", ""));
    file("d/readme.txt", "not taken");
    Recorded read =
        readWith(
            yaml.replace("one", "six"),
            plan(
                Mode.GET,
                false,
                arn("one"),
                arn("two"),
                arn("three"),
                arn("four"),
                arn("five"),
                arn("six")),
            "d",
            "-");
    assertThat(read.problems()).isEmpty();
    assertThat(read.pipelines()).hasSize(6).allMatch(Found.class::isInstance);
    assertThat(read.only(HERE)).isEqualTo(read(HERE, Mode.GET, true, 6));
  }

  @Test
  void twoRecordsOfOnePipelineHaveToAgree() {
    file("a.json", get(arn("one")));
    file("b.json", list("", arn("one")));
    assertThat(read(plan(Mode.GET, true, arn("one")), ".").problems()).isEmpty();
    file("b.json", list("", arn("one")).replace("\"é\":\"1\"", "\"é\":\"2\""));
    Recorded read = read(plan(Mode.GET, true, arn("one")), ".");
    assertThat(words(read))
        .containsExactly(
            "b.json:3: another record of " + arn("one") + " says otherwise; taken is a.json:1");
    assertThat(read.pipelines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x.json | `` | x.json: the file is empty",
        "x.json | [] | x.json:1: found an array, wanted a Plumbline snapshot, or what aws",
        "x.json | 7 | x.json:1: found a value, wanted",
        "x.json | {} | x.json:1: found an empty object, wanted",
        "x.json | {\"a\":1,\"b\":2} | x.json:1: found an object with a, b, wanted",
        "x.json | {\"arn\":\"arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/one\"}"
            + " | x.json:1: found a pipeline on its own (printed with --query imagePipeline?)",
        "x.json | {\"imagePipelineList\":7} | x.json:1: imagePipelineList is a number and not an array",
        "x.json | {\"imagePipeline\":[]} | x.json:1: imagePipeline: found an array, wanted an object",
        "x.json | {\"imagePipeline\":{},\"imagePipeline\":{}} | Duplicate field 'imagePipeline'",
        "x.json | imagePipeline: {} | x.json:1: not JSON from here on: Unrecognized token",
        "x.yaml | `a: [` | x.yaml:",
        "x.txt | hello | found text, wanted a Plumbline snapshot",
      })
  void anythingElseIsAnError(String name, String text, String says) {
    file(name, text);
    Recorded read = read(plan(Mode.GET, false, arn("one")), name);
    assertThat(words(read)).singleElement().asString().contains(says);
    assertThat(read.problems().get(0).isError()).isTrue();
    assertThat(read.error(arn("one")).code()).isEqualTo("NotInSnapshot");
    assertThat(read.only(HERE).complete()).isFalse();
  }

  @Test
  void bytesThatAreNoTextAreNamed() throws IOException {
    Files.write(folder.resolve("a.json"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0});
    Files.write(folder.resolve("c.json"), new byte[1000]);
    Files.write(folder.resolve("d.json"), new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
    assertThat(words(read(plan(Mode.GET, false, arn("one")), ".", "none.json", "none")))
        .containsExactly(
            "a.json: the file is gzip: unpack it first",
            "b.json: the file is UTF-16: save it as UTF-8",
            "c.json: the file holds NUL bytes, wanted UTF-8 text",
            "d.json:1: not UTF-8 from about here on",
            "none: cannot read: there is no such file",
            "none.json: cannot read: there is no such file");
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    file("one.json", "\uFEFF" + get(arn("one")));
    assertThat(read(plan(Mode.GET, false, arn("one")), "one.json").problems()).isEmpty();
  }

  @Test
  void aDirectoryWithoutFilesIsAnError() throws IOException {
    Files.createDirectory(folder.resolve("d"));
    assertThat(words(read(plan(Mode.GET, false, arn("one")), "d")))
        .containsExactly("d: no *.json, *.jsonl, *.yaml or *.yml file in the directory");
  }

  private static TargetRead read(
      dev.plumbline.model.Target target, Mode mode, boolean complete, int pipelines) {
    return new TargetRead(target, mode, complete, pipelines, Optional.empty());
  }
}
