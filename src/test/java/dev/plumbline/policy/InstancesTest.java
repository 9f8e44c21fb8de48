package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.MachineSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** An evaluator has one instance of its own, for as long as that is sound. */
final class InstancesTest {
  /** Counts the instances that evaluate; the one that is asked what the module is does not. */
  private static final class Counting implements MachineSource {
    private final AtomicInteger instances = new AtomicInteger();

    @Override
    public Function<Instance, Machine> machines(WasmModule module) {
      Function<Instance, Machine> compiled = MachineSource.compiled().machines(module);
      return instance -> {
        instances.incrementAndGet();
        return compiled.apply(instance);
      };
    }
  }

  private final Counting source = new Counting();
  private final PolicySet policies = policies();

  private PolicySet policies() {
    Map<String, byte[]> files = TestPacks.files(TestPacks.manifest());
    Pack.Reading reading = Pack.read("pack", name -> Optional.ofNullable(files.get(name)), source);
    return PolicySet.of(List.of(reading.pack().orElseThrow()), PolicySettings.none()).policies();
  }

  private PolicyEvaluator evaluator() {
    return policies.evaluator(TestPacks.NOW, Limits.DEFAULT);
  }

  private static Judgement judge(PolicyEvaluator evaluator, String pipeline) {
    return judge(evaluator, TestPacks.input(pipeline));
  }

  private static Judgement judge(PolicyEvaluator evaluator, ObjectNode input) {
    Arn arn =
        Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/p").orElseThrow();
    return evaluator.judge(
        new Subject(arn, Stage.CHECK, p -> Optional.empty(), Optional.empty(), "now"), input);
  }

  @Test
  void oneInstanceServesManyPipelines() {
    PolicyEvaluator evaluator = evaluator();
    for (int i = 0; i < 50; i++) {
      judge(evaluator, "{'choices': ['a'], 'listed': [], 'say': ['" + i + "']}");
    }
    // Two rules of the test policies have no value here, which is an error and no failure.
    assertThat(source.instances).hasValue(1);
  }

  @Test
  void eachEvaluatorHasItsOwn() {
    judge(evaluator(), "{'choices': ['a']}");
    judge(evaluator(), "{'choices': ['a']}");
    assertThat(source.instances).hasValue(2);
  }

  @Test
  void anAbortCostsOneInstance() {
    PolicyEvaluator evaluator = evaluator();
    judge(evaluator, "{'choices': ['a', 'b']}");
    assertThat(source.instances).hasValue(2);
    judge(evaluator, "{'choices': ['a']}");
    assertThat(source.instances).hasValue(2);
  }

  @Test
  void anInstanceThatOneDocumentMadeHugeIsNotKept() {
    PolicyEvaluator evaluator = evaluator();
    ObjectNode huge = TestPacks.input("{'choices': ['a']}");
    huge.put("large", "x".repeat(40 << 20));
    assertThat(judge(evaluator, huge).checks())
        .anyMatch(c -> c.result() == Check.Result.FAIL)
        .filteredOn(c -> c.why().toString().contains("malloc"))
        .isEmpty();
    int before = source.instances.get();
    judge(evaluator, "{'choices': ['a']}");
    assertThat(source.instances.get()).isGreaterThan(before);
    int after = source.instances.get();
    judge(evaluator, "{'choices': ['a']}");
    assertThat(source.instances).hasValue(after);
  }
}
