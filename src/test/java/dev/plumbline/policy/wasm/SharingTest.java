package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.WasmModule;
import dev.plumbline.model.Json;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A module is compiled once, however many instances there are, and no instance sees another. */
final class SharingTest {
  /** Counts how often code is made of a module. */
  private static final class Counting implements MachineSource {
    private final AtomicInteger compiled = new AtomicInteger();

    @Override
    public Function<Instance, Machine> machines(WasmModule module) {
      compiled.incrementAndGet();
      return InterpreterMachine::new;
    }
  }

  @Test
  void aModuleIsCompiledOnceForAllItsInstances() throws Exception {
    Counting source = new Counting();
    PolicyModule module = PolicyModule.load(TestModules.bytes("host/policy.wasm"), source);
    for (int i = 0; i < 20; i++) {
      PolicyInstance instance =
          module.instance(
              TestModules.bytes("host/data.json"), Limits.DEFAULT, TestModules.SURROUNDINGS);
      assertThat(instance.input(Json.bytes(Json.object()))).isEmpty();
      assertThat(instance.evaluate("host/listed")).isInstanceOf(Outcome.Defined.class);
    }
    assertThat(source.compiled).hasValue(1);
  }

  @Test
  void aModuleThatIsRefusedIsNeverCompiled() {
    Counting source = new Counting();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> PolicyModule.load(TestModules.bytes("never/policy.wasm"), source)))
        .isInstanceOf(InvalidModuleException.class);
    assertThat(source.compiled).hasValue(0);
  }

  @Test
  void instancesKeepTheirInputsApart() {
    PolicyInstance one = TestModules.instance();
    PolicyInstance two = TestModules.instance();
    for (int i = 0; i < 50; i++) {
      assertThat(one.input(Json.bytes(Json.object().put("mine", i)))).isEmpty();
      assertThat(two.input(Json.bytes(Json.object().put("yours", -i)))).isEmpty();
      assertThat(one.evaluate("host/echo")).hasToString(echo("mine", i));
      assertThat(two.evaluate("host/echo")).hasToString(echo("yours", -i));
    }
  }

  private static String echo(String name, int value) {
    return "Defined[value={\"" + name + "\": " + value + "}]";
  }
}
