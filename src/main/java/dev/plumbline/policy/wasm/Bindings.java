package dev.plumbline.policy.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.styra.opa.wasm.OpaWasm_Env;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import com.styra.opa.wasm.OpaWasm_ModuleImports;
import dev.plumbline.policy.builtins.HostFunction;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.builtins.ValueReader;
import dev.plumbline.policy.builtins.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One instance of a module with its memory, and the calls in both directions.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/wasm">OPA's wasm ABI</a>
 */
final class Bindings implements OpaWasm_ModuleImports, OpaWasm_Env {
  private final FlatMemory memory;
  private final Map<Integer, HostFunction> functions;
  private final Surroundings surroundings;
  private final OpaWasm_ModuleExports exports;

  Bindings(
      Prepared prepared,
      int pages,
      Map<Integer, HostFunction> functions,
      Surroundings surroundings) {
    memory = new FlatMemory(new MemoryLimits(prepared.firstPages(), pages));
    this.functions = functions;
    this.surroundings = surroundings;
    exports =
        new OpaWasm_ModuleExports(
            Instance.builder(prepared.module())
                .withMachineFactory(prepared.machines())
                .withImportValues(toImportValues())
                .build());
  }

  OpaWasm_ModuleExports exports() {
    return exports;
  }

  /** Puts JSON into the policy's memory. */
  int parse(byte[] json) {
    int address = write(json);
    int value = exports.opaJsonParse(address, json.length);
    if (value == 0) {
      throw new PolicyAbort("the policy could not read a document as JSON");
    }
    return value;
  }

  private int write(byte[] bytes) {
    int address = exports.opaMalloc(bytes.length);
    memory.write(address, bytes);
    return address;
  }

  /** Takes a value out of the policy's memory, sets told from arrays. */
  Value read(int value) {
    int address = exports.opaValueDump(value);
    if (address == 0) {
      throw new PolicyAbort("the policy could not write a value");
    }
    Value read = ValueReader.read(memory.terminated(address));
    exports.opaFree(address);
    return read;
  }

  private int call(int id, int... addresses) {
    HostFunction function = functions.get(id);
    if (function == null) {
      throw new PolicyAbort("the policy called built-in function " + id + ", which it never named");
    }
    List<Value> arguments = IntStream.of(addresses).mapToObj(this::read).toList();
    Optional<Value> answer = function.call(arguments, surroundings);
    return answer.map(this::give).orElse(0);
  }

  /** Puts any value into the policy's memory. */
  int give(Value answer) {
    byte[] text = ValueText.wire(answer);
    int address = write(text);
    int value = exports.opaValueParse(address, text.length);
    exports.opaFree(address);
    if (value == 0) {
      throw new PolicyAbort("the policy could not read a function's answer");
    }
    return value;
  }

  @Override
  public OpaWasm_Env env() {
    return this;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public void opaAbort(int address) {
    throw new PolicyAbort(new String(memory.terminated(address), StandardCharsets.UTF_8));
  }

  @Override
  public int opaBuiltin0(int id, int context) {
    return call(id);
  }

  @Override
  public int opaBuiltin1(int id, int context, int a) {
    return call(id, a);
  }

  @Override
  public int opaBuiltin2(int id, int context, int a, int b) {
    return call(id, a, b);
  }

  @Override
  public int opaBuiltin3(int id, int context, int a, int b, int c) {
    return call(id, a, b, c);
  }

  @Override
  public int opaBuiltin4(int id, int context, int a, int b, int c, int d) {
    return call(id, a, b, c, d);
  }
}
