package dev.plumbline.policy.wasm;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.CompiledModule;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.function.Function;

/**
 * Where the code that runs a module comes from. It is asked once a module, and all instances share
 * the answer.
 */
@FunctionalInterface
public interface MachineSource {
  /** Makes a machine for each instance of this very module. */
  Function<Instance, Machine> machines(WasmModule module);

  /** What can run this module at once, to ask it what it is. */
  default Function<Instance, Machine> unprepared(WasmModule module) {
    return InterpreterMachine::new;
  }

  /** Parses a module as far as its machines need it, with the functions that the host replaces. */
  default WasmModule module(byte[] wasm) {
    return Parser.parse(Replacements.in(wasm));
  }

  /**
   * Classes that the build compiled from one module, and what is left of it without its code; only
   * for that very module. Starts at once, and is as fast as {@link #compiled}.
   */
  static MachineSource ahead(CompiledModule classes) {
    return new Ahead(classes);
  }

  /**
   * Compiles to JVM classes now: some tenths of a second, and then fast. The few functions that are
   * larger than a JVM method may be run interpreted, without a word on standard error.
   */
  static MachineSource compiled() {
    return module ->
        MachineFactoryCompiler.builder(module)
            .withInterpreterFallback(InterpreterFallback.SILENT)
            .compile();
  }

  /** No preparation, and some ten times slower: for a handful of evaluations. */
  static MachineSource interpreted() {
    return module -> InterpreterMachine::new;
  }
}
