package dev.plumbline.live.snapshot;

import static dev.plumbline.live.Fleet.HERE;
import static dev.plumbline.live.Fleet.THERE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a source says, written as a snapshot and read under the same plan, is the same again. */
final class RoundTripTest {
  /** A run: its plan, and what each pipeline came to. */
  record Run(ReadPlan plan, List<LivePipeline> pipelines, List<TargetRead> targets)
      implements LiveSource {
    @Override
    public void read(ReadPlan ignored, Sink sink) {
      pipelines.forEach(sink::pipeline);
      targets.forEach(sink::target);
    }

    Run shuffled(long seed) {
      List<LivePipeline> other = new ArrayList<>(pipelines);
      Collections.shuffle(other, new Random(seed));
      return new Run(plan, other, targets);
    }
  }

  @Property(tries = 100)
  void theSameEvents(@ForAll("runs") Run run) throws IOException {
    byte[] snapshot = write(run);
    Recorded live = Recorded.of(run, run.plan());
    Recorded again = read(run.plan(), snapshot);
    assertThat(again.problems()).isEmpty();
    assertThat(again.pipelines()).isEqualTo(live.pipelines());
    assertThat(again.targets()).isEqualTo(live.targets());
  }

  @Property(tries = 30)
  void theSameBytesInAnyOrder(@ForAll("runs") Run run, @ForAll long seed) throws IOException {
    assertThat(write(run.shuffled(seed))).isEqualTo(write(run));
  }

  @Property(tries = 100)
  void aSnapshotCutAnywhereNeverSaysMoreThanTheWhole(@ForAll("runs") Run run, @ForAll int where)
      throws IOException {
    byte[] whole = write(run);
    byte[] cut = java.util.Arrays.copyOf(whole, Math.floorMod(where, whole.length));
    Recorded read = read(run.plan(), cut);
    List<LivePipeline> truth = Recorded.of(run, run.plan()).pipelines();
    assertThat(read.pipelines()).hasSizeLessThanOrEqualTo(truth.size());
    for (LivePipeline pipeline : read.pipelines()) {
      boolean unread = pipeline instanceof Unreadable;
      assertThat(unread || truth.contains(pipeline)).as("%s", pipeline).isTrue();
    }
    boolean lost = read.pipelines().size() < truth.size() || !read.problems().isEmpty();
    boolean toldOf =
        !read.problems().isEmpty() || read.targets().stream().anyMatch(t -> !t.complete());
    assertThat(!lost || toldOf).isTrue();
  }

  private static byte[] write(Run run) throws IOException {
    Path scratch = Files.createTempDirectory("round");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SnapshotWriter writer = new SnapshotWriter(run.plan(), scratch)) {
      run.read(run.plan(), writer);
      writer.copyTo(out);
    }
    Files.delete(scratch);
    return out.toByteArray();
  }

  private static Recorded read(ReadPlan plan, byte[] snapshot) {
    return Recorded.of(
        new SnapshotSource(
            List.of(Path.of("-")),
            Path.of("."),
            new ByteArrayInputStream(snapshot),
            SnapshotTest.YAML),
        plan);
  }

  @Provide
  Arbitrary<Run> runs() {
    return Arbitraries.randoms().map(RoundTripTest::run);
  }

  private static Run run(Random random) {
    Mode mode = random.nextBoolean() ? Mode.GET : Mode.LIST;
    boolean unmanaged = random.nextBoolean();
    TreeMap<Target, SortedSet<Arn>> wanted = new TreeMap<>();
    List<LivePipeline> pipelines = new ArrayList<>();
    List<TargetRead> targets = new ArrayList<>();
    for (Target target : List.of(HERE, THERE)) {
      int before = pipelines.size();
      SortedSet<Arn> here = wanted.computeIfAbsent(target, t -> new TreeSet<>());
      for (int i = random.nextInt(5); i > 0; i--) {
        here.add(Arn.pipeline(target, "want-" + i));
        pipelines.add(outcome(Arn.pipeline(target, "want-" + i), random));
      }
      for (int i = unmanaged ? random.nextInt(3) : 0; i > 0; i--) {
        pipelines.add(found(Arn.pipeline(target, "free-" + i), random));
      }
      targets.add(told(target, mode, pipelines.subList(before, pipelines.size()), random));
    }
    return new Run(new ReadPlan(wanted, mode, unmanaged), pipelines, targets);
  }

  private static TargetRead told(
      Target target, Mode mode, List<LivePipeline> pipelines, Random random) {
    boolean failed = random.nextInt(4) == 0;
    boolean read = pipelines.stream().noneMatch(Unreadable.class::isInstance);
    int documents = (int) pipelines.stream().filter(Found.class::isInstance).count();
    Optional<ReadError> error = failed ? Optional.of(error(random)) : Optional.empty();
    return new TargetRead(target, mode, !failed && read, documents, error);
  }

  private static LivePipeline outcome(Arn arn, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Absent(arn);
      case 1 -> new Unreadable(arn, error(random));
      default -> found(arn, random);
    };
  }

  private static ReadError error(Random random) {
    ReadError error = ReadError.of("Code", text(random));
    return random.nextBoolean()
        ? error
        : new ReadError("C", "m", Optional.of("id"), Optional.of(text(random)));
  }

  private static Found found(Arn arn, Random random) {
    ObjectNode document = Json.object().put("name", text(random)).put("arn", arn.toString());
    document.putObject("schedule").put(text(random), random.nextInt()).putNull("b");
    document.putArray("workflows").add(random.nextDouble()).add(true);
    return new Found(arn, parsed(document), random.nextBoolean() ? Capture.WIRE : Capture.CLIENT);
  }

  /** With the number types of a document that was read. */
  private static ObjectNode parsed(ObjectNode document) {
    try {
      return (ObjectNode) Json.read(Json.bytes(document));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Random random) {
    List<String> texts =
        List.of("", "a\nb", "é☃\uD83D\uDE00", "\"\\", "\u0000\u001b", "{\"kind\":", "\u2028", "ı");
    return texts.get(random.nextInt(texts.size()));
  }
}
