package dev.plumbline.policy.wasm;

import com.dylibso.chicory.runtime.CompiledModule;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.Map;
import java.util.function.Function;

/** Classes that were compiled when Plumbline was built. */
record Ahead(CompiledModule classes) implements MachineSource {
  /** As the classes' own {@code wasmModule}, but without a validation, which the build made. */
  @Override
  public WasmModule module(byte[] wasm) {
    String name = classes.getClass().getSimpleName() + ".meta";
    return Parser.builder()
        .withValidation(false)
        .withCustomParsers(Map.of())
        .build()
        .parse(() -> classes.getClass().getResourceAsStream(name));
  }

  /** What is left of the module has no code that could be interpreted. */
  @Override
  public Function<Instance, Machine> unprepared(WasmModule module) {
    return machines(module);
  }

  @Override
  public Function<Instance, Machine> machines(WasmModule module) {
    return classes.machineFactory();
  }
}
