import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Judgement;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.PolicyEvaluator;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.PolicySettings;
import dev.plumbline.policy.Subject;
import dev.plumbline.policy.wasm.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges input documents that --save-inputs wrote by the bundled policies, as a check does: a thread a processor, each
 * with an evaluator of its own. Prints how many checks were made and how many results they had, as JSON.
 */
final class JudgeInputs {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private final List<Path> files;
  private final PolicySet policies =
      PolicySet.of(List.of(Pack.bundled().pack().orElseThrow()), PolicySettings.none()).policies();
  private final AtomicInteger next = new AtomicInteger();
  private final LongAdder checks = new LongAdder();
  private final LongAdder results = new LongAdder();
  private final LongAdder errors = new LongAdder();

  private JudgeInputs(List<Path> files) {
    this.files = files;
  }

  public static void main(String[] args) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      new JudgeInputs(files.filter(f -> !f.endsWith("data.json")).sorted().toList()).run();
    }
  }

  private void run() throws Exception {
    List<Thread> threads =
        IntStream.range(0, Runtime.getRuntime().availableProcessors()).mapToObj(i -> new Thread(this::work)).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(
        Json.object()
            .put("documents", files.size())
            .put("checks", checks.sum())
            .put("errors", errors.sum())
            .put("results", results.sum()));
  }

  private void work() {
    PolicyEvaluator evaluator = policies.evaluator(NOW, Limits.DEFAULT);
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      Judgement judgement = judge(evaluator, files.get(i));
      checks.add(judgement.checks().size());
      errors.add(judgement.checks().stream().filter(c -> c.result() == Check.Result.ERROR).count());
      judgement.findings().forEach(f -> results.add(f.messages().size()));
    }
  }

  private static Judgement judge(PolicyEvaluator evaluator, Path file) {
    try {
      ObjectNode input = (ObjectNode) Json.read(Files.readAllBytes(file));
      Arn arn = Arn.parse(input.path("pipeline").path("arn").asText()).orElseThrow();
      Subject subject = new Subject(arn, Stage.CHECK, p -> Optional.empty(), Optional.empty(), NOW.toString());
      return evaluator.judge(subject, input);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
