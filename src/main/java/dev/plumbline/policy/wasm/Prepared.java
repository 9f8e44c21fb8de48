package dev.plumbline.policy.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.MemoryImport;
import com.dylibso.chicory.wasm.types.NameCustomSection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A parsed module and the code that runs it, shared by all its instances.
 *
 * @param firstPages the memory that it wants to begin with
 */
record Prepared(WasmModule module, Function<Instance, Machine> machines, int firstPages) {
  private static final Set<String> IMPORTS =
      Set.of(
          "env.memory",
          "env.opa_abort",
          "env.opa_builtin0",
          "env.opa_builtin1",
          "env.opa_builtin2",
          "env.opa_builtin3",
          "env.opa_builtin4");

  /**
   * Checks what a module needs of its host, before anything of it runs. It is not compiled as yet:
   * that is dear, and not worth it for a module that is going to be refused.
   */
  static Prepared of(WasmModule module, MachineSource source) throws InvalidModuleException {
    TreeSet<String> imports =
        module.importSection().stream()
            .map(i -> i.module() + "." + i.name())
            .collect(Collectors.toCollection(TreeSet::new));
    imports.removeAll(IMPORTS);
    if (!imports.isEmpty()) {
      throw new InvalidModuleException(
          "it imports " + String.join(", ", imports) + ", which a policy of OPA does not");
    }
    return new Prepared(module, source.unprepared(module), firstPages(module));
  }

  /** The same, run by the code of this source. */
  Prepared with(MachineSource source) {
    return new Prepared(module, source.machines(module), firstPages);
  }

  /** What the compiler called the functions; empty where that was taken out. */
  List<String> functionNames() {
    NameCustomSection section = module.nameSection();
    if (section == null) {
      return List.of();
    }
    int count = module.importSection().stream().mapToInt(i -> 1).sum() + functions();
    return IntStream.range(0, count)
        .mapToObj(section::nameOfFunction)
        .filter(Objects::nonNull)
        .toList();
  }

  private int functions() {
    return module.functionSection().functionCount();
  }

  private static int firstPages(WasmModule module) throws InvalidModuleException {
    for (Import wanted : module.importSection().stream().toList()) {
      if (wanted instanceof MemoryImport memory) {
        return Math.max(memory.limits().initialPages(), dataPages(module));
      }
    }
    throw new InvalidModuleException("it does not import its memory, as a policy of OPA does");
  }

  /** OPA always declares two pages, and a policy with many texts begins with more. */
  private static int dataPages(WasmModule module) {
    long end = 0;
    for (DataSegment segment : module.dataSection().dataSegments()) {
      if (segment instanceof ActiveDataSegment active) {
        long offset = active.offsetInstructions().get(0).operand(0);
        end = Math.max(end, Integer.toUnsignedLong((int) offset) + segment.data().length);
      }
    }
    return Math.toIntExact((end + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE);
  }
}
