package dev.plumbline.live.snapshot;

import static dev.plumbline.live.Fleet.HERE;
import static dev.plumbline.live.Fleet.THERE;
import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.document;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plumbline's own snapshots, whole and damaged. */
final class RecordsTest extends SnapshotTest {
  private static final String HEADER = "{\"kind\":\"snapshot\",\"schemaVersion\":\"1.0.0\"}\n";

  private static String target(Target target, boolean listed, boolean complete, int pipelines) {
    return "{\"kind\":\"target\",\"target\":{\"partition\":\"aws\",\"account\":\""
        + target.account()
        + "\",\"region\":\""
        + target.region()
        + "\"},\"read\":\"get\",\"listed\":"
        + listed
        + ",\"complete\":"
        + complete
        + ",\"pipelines\":"
        + pipelines
        + "}\n";
  }

  private static String pipeline(Arn arn) {
    return "{\"kind\":\"pipeline\",\"arn\":\""
        + arn
        + "\",\"capture\":\"wire\",\"imagePipeline\":"
        + document(arn)
        + "}\n";
  }

  @Test
  void onlyUnderACompletelyListedTargetIsSilenceAbsence() {
    file("a.jsonl", HEADER + target(HERE, true, true, 1) + pipeline(arn("one")));
    Recorded whole = read(plan(Mode.LIST, true, arn("one"), arn("two")), "a.jsonl");
    assertThat(whole.only(arn("two"))).isEqualTo(new Absent(arn("two")));
    assertThat(whole.only(HERE).complete()).isTrue();
    assertThat(whole.only(HERE).read()).isEqualTo(Mode.GET);
    for (boolean listed : new boolean[] {true, false}) {
      file("a.jsonl", HEADER + target(HERE, listed, !listed, 1) + pipeline(arn("one")));
      Recorded part = read(plan(Mode.GET, true, arn("one"), arn("two")), "a.jsonl");
      assertThat(part.error(arn("two")).code()).isEqualTo("NotInSnapshot");
      assertThat(part.only(HERE).complete()).isFalse();
    }
  }

  @Test
  void aTargetThatWasNotListedCannotTellOfUnmanagedOnes() {
    file("a.jsonl", HEADER + target(HERE, false, true, 1) + pipeline(arn("one")));
    Recorded off = read(plan(Mode.GET, false, arn("one")), "a.jsonl");
    assertThat(off.only(HERE).complete()).isTrue();
    Recorded on = read(plan(Mode.GET, true, arn("one")), "a.jsonl");
    assertThat(on.only(HERE).error().orElseThrow().code()).isEqualTo("NotListed");
    assertThat(on.only(HERE).complete()).isFalse();
  }

  @Test
  void aSnapshotIsItsOwnListOfTargets() {
    Arn far = Arn.pipeline(THERE, "far");
    file(
        "a.jsonl",
        HEADER + target(HERE, true, true, 0) + target(THERE, true, true, 1) + pipeline(far));
    Recorded on = read(plan(Mode.GET, true), "a.jsonl");
    assertThat(on.only(far)).isInstanceOf(Found.class);
    assertThat(on.only(THERE).pipelines()).isEqualTo(1);
    Recorded off = read(plan(Mode.GET, false), "a.jsonl");
    assertThat(off.pipelines()).isEmpty();
    assertThat(off.targets()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"pipeline\" | the line is not JSON: Unexpected end-of-input",
        "{\"kind\":\"absent\",\"kind\":\"absent\"} | the line is not JSON: Duplicate field 'kind'",
        "{\"kind\":\"absent\",\"arn\":\"x\"} {} | the line is not JSON: Trailing token",
        "{\"kind\":\"abstent\"} | unknown kind of record 'abstent', wanted one of snapshot, target,"
            + " pipeline, absent, unreadable; did you mean absent?",
        "{\"kind\":7} | the record has a number as its kind, wanted text",
        "{\"kind\":\"absent\",\"arn\":\"x\"} | found the arn 'x', wanted the ARN of an image pipeline",
        "{\"kind\":\"absent\",\"arm\":\"x\"} | unknown member 'arm'; did you mean arn?",
        "{\"kind\":\"snapshot\",\"schemaVersion\":\"2.0.0\"} | schemaVersion 2.0.0, this version reads 1.x",
        "{\"kind\":\"target\",\"target\":{\"partition\":\"aws\",\"account\":\"1\",\"region\":\"x\"}}"
            + " | not a target: aws 1 x",
        "{\"kind\":\"unreadable\",\"arn\":\"arn:aws:imagebuilder:eu-central-1:123456789012:"
            + "image-pipeline/bad\",\"error\":\"x\"} | the record has text as its error, wanted an object",
        "{\"kind\":\"pipeline\",\"arn\":\"arn:aws:imagebuilder:eu-central-1:123456789012:"
            + "image-pipeline/bad\",\"capture\":\"wire\",\"imagePipeline\":{\"arn\":\"arn:aws:"
            + "imagebuilder:eu-central-1:123456789012:image-pipeline/worse\"}} | the record is about",
        "hello | the line is not JSON",
        "[] | found an array, wanted a Plumbline snapshot",
      })
  void aDamagedLineCostsItselfAndTheTargetsWord(String line, String says) {
    file(
        "a.jsonl",
        HEADER
            + target(HERE, true, true, 2)
            + pipeline(arn("one"))
            + line
            + "\n"
            + pipeline(arn("two")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two"), arn("bad")), "a.jsonl");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(read.only(arn("two"))).isInstanceOf(Found.class);
    assertThat(read.error(arn("bad")).code()).isEqualTo("NotInSnapshot");
    assertThat(words(read)).singleElement().asString().startsWith("a.jsonl:4: ").contains(says);
    assertThat(read.only(HERE).complete()).isFalse();
    assertThat(read.only(HERE).error().orElseThrow().code()).isEqualTo("DamagedSnapshot");
  }

  @Test
  void aDamagedFirstLineDoesNotHideTheOthers() {
    file("a.json", "{\"kin\n" + target(HERE, true, true, 1) + pipeline(arn("one")));
    Recorded read = read(plan(Mode.GET, true, arn("one")), "a.json");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(words(read)).hasSize(1);
  }

  @Test
  void lostLinesAreMissed() {
    file("a.jsonl", HEADER + target(HERE, true, true, 2) + pipeline(arn("one")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("two")), "a.jsonl");
    assertThat(words(read))
        .containsExactly(
            "a.jsonl:2: target 123456789012/eu-central-1 counts 2 pipelines, the file holds 1");
    assertThat(read.error(arn("two")).code()).isEqualTo("NotInSnapshot");
  }

  @Test
  void theSameSnapshotTwiceIsOne() {
    String all = HEADER + target(HERE, true, true, 1) + pipeline(arn("one"));
    file("a.jsonl", all + all);
    file("b.jsonl", all);
    Recorded read = read(plan(Mode.GET, true, arn("one")), ".");
    assertThat(read.problems()).isEmpty();
    assertThat(read.pipelines()).hasSize(1);
    assertThat(read.only(HERE).complete()).isTrue();
  }

  @Test
  void contradictionsAreErrors() {
    file(
        "a.jsonl",
        HEADER
            + target(HERE, true, true, 1)
            + pipeline(arn("one"))
            + target(HERE, false, true, 1)
            + "{\"kind\":\"absent\",\"arn\":\""
            + arn("one")
            + "\"}\n");
    Recorded read = read(plan(Mode.GET, true, arn("one")), "a.jsonl");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(words(read))
        .containsExactly(
            "a.jsonl:4: another record of target 123456789012/eu-central-1 says otherwise, a.jsonl:2",
            "a.jsonl:5: another record of " + arn("one") + " says otherwise; taken is a.jsonl:3");
  }

  @Test
  void manyDamagedLinesAreCounted() {
    file("a.jsonl", HEADER + "{\"x\n".repeat(250));
    Recorded read = read(plan(Mode.GET, false, arn("one")), "a.jsonl");
    assertThat(read.problems()).hasSize(101);
    assertThat(words(read).get(0)).isEqualTo(": 150 more places in the snapshot cannot be read");
  }

  @Test
  void aLineWithoutEndIsGivenUp() throws IOException {
    String long1 = HEADER + "{\"x\":\"" + "y".repeat(LinesFile.LONGEST_LINE + 10) + "\"}\n";
    file("a.jsonl", long1 + pipeline(arn("one")));
    Recorded read = read(plan(Mode.GET, false, arn("one")), "a.jsonl");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(words(read)).containsExactly("a.jsonl:2: the line is longer than 16777216 bytes");
  }

  @Test
  void brokenUtf8CostsItsLine() throws IOException {
    file("a.jsonl", HEADER + "{\"kind\":\"X\"}\n" + pipeline(arn("one")));
    byte[] bytes = Files.readAllBytes(folder.resolve("a.jsonl"));
    bytes[HEADER.length() + 9] = (byte) 0xff;
    Files.write(folder.resolve("a.jsonl"), bytes);
    Recorded read = read(plan(Mode.GET, false, arn("one")), "a.jsonl");
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(words(read)).containsExactly("a.jsonl:2: the line is not UTF-8");
  }

  @Test
  void aSnapshotIsSavedBesideItsPlaceAndRenamed() throws IOException {
    try (SnapshotWriter writer = new SnapshotWriter(plan(Mode.GET, true), folder)) {
      writer.pipeline(new Absent(arn("two")));
      writer.pipeline(new Absent(arn("one")));
      writer.save(folder.resolve("out.jsonl"));
    }
    assertThat(folder.resolve("out.jsonl"))
        .hasContent(
            HEADER
                + "{\"kind\":\"absent\",\"arn\":\""
                + arn("one")
                + "\"}\n"
                + "{\"kind\":\"absent\",\"arn\":\""
                + arn("two")
                + "\"}");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()).collect(Collectors.toList()))
          .containsExactly("out.jsonl");
    }
  }

  @Test
  void manyRecordsStandInLittleMemory() {
    int count = 20_000;
    StringBuilder all = new StringBuilder(HEADER).append(target(HERE, true, true, count));
    IntStream.range(0, count).forEach(i -> all.append(pipeline(arn("pipe-" + i))));
    file("a.jsonl", all.toString());
    int[] found = {0};
    new SnapshotSource(
            java.util.List.of(folder.resolve("a.jsonl")),
            folder,
            java.io.InputStream.nullInputStream(),
            YAML)
        .read(
            plan(Mode.GET, true),
            new dev.plumbline.live.LiveSource.Sink() {
              @Override
              public void pipeline(dev.plumbline.live.LivePipeline pipeline) {
                found[0]++;
              }

              @Override
              public void target(dev.plumbline.live.TargetRead target) {
                assertThat(target.pipelines()).isEqualTo(count);
              }

              @Override
              public void problem(dev.plumbline.model.Problem problem) {
                throw new AssertionError(problem);
              }
            });
    assertThat(found[0]).isEqualTo(count);
  }
}
