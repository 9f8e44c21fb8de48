package dev.plumbline.policy.wasm;

import dev.plumbline.policy.builtins.Builtins;
import dev.plumbline.policy.builtins.HostFunction;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Puts calls of the host in the place of functions that OPA compiles into a module: some answer
 * otherwise there than under OPA itself, and regular expressions are compiled there at every match,
 * which was more than half of all the time of an evaluation. A function keeps its number and its
 * type; its body becomes a call of {@code opa_builtin1} or {@code opa_builtin2}.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html">the binary format</a>
 */
final class Replacements {
  /** By the name that OPA's compiler gives it: the function of the host, and what it takes. */
  private record Replacement(String compiled, String function, int arguments) {
    /** The import that the new body calls. */
    String call() {
      return "env.opa_builtin" + arguments;
    }
  }

  private static final List<Replacement> FUNCTIONS =
      List.of(
          new Replacement("opa_base64_is_valid", "base64.is_valid", 1),
          new Replacement("opa_json_is_valid", "json.is_valid", 1),
          new Replacement("opa_json_marshal", "json.marshal", 1),
          new Replacement("opa_regex_is_valid", "regex.is_valid", 1),
          new Replacement("opa_regex_match", "regex.match", 2));

  private static final List<String> NAMES = FUNCTIONS.stream().map(Replacement::compiled).toList();

  /** Far above the numbers that a compiler gives to what it imports. */
  private static final int FIRST_ID = 1_000_000;

  private static final int HEADER = 8;
  private static final int CUSTOM = 0;
  private static final int IMPORTS = 2;
  private static final int CODE = 10;
  private static final int FUNCTION_NAMES = 1;

  private static final byte CONSTANT = 0x41;
  private static final byte LOCAL = 0x20;
  private static final byte CALL = 0x10;
  private static final byte END = 0x0B;

  private Replacements() {}

  /** What the bodies call, by number. */
  static Map<Integer, HostFunction> functions() {
    Map<Integer, HostFunction> functions = new HashMap<>();
    for (int i = 0; i < FUNCTIONS.size(); i++) {
      functions.put(FIRST_ID + i, Builtins.find(FUNCTIONS.get(i).function()).orElseThrow());
    }
    return functions;
  }

  /**
   * The module with its functions replaced; the very same bytes where it has none of them.
   *
   * @throws RuntimeException of any kind where the bytes are no module
   */
  static byte[] in(byte[] wasm) {
    Map<Integer, Integer> ids = new TreeMap<>();
    Map<String, Integer> imports = new HashMap<>();
    for (WasmBytes at = new WasmBytes(wasm, HEADER, wasm.length); at.more(); ) {
      int section = at.one();
      WasmBytes content = at.part();
      if (section == IMPORTS) {
        imports.putAll(functionImports(content));
      } else if (section == CUSTOM && content.text().equals("name")) {
        ids.putAll(wanted(content));
      }
    }
    ids.values().removeIf(at -> !imports.containsKey(FUNCTIONS.get(at).call()));
    return ids.isEmpty() ? wasm : replaced(wasm, ids, imports);
  }

  /** The numbers of imported functions, by module and name. */
  private static Map<String, Integer> functionImports(WasmBytes content) {
    Map<String, Integer> functions = new HashMap<>();
    for (int left = content.number(); left > 0; left--) {
      String name = content.text() + "." + content.text();
      int kind = content.one();
      switch (kind) {
        case 0 -> {
          content.number();
          functions.put(name, functions.size());
        }
        case 1 -> {
          content.one();
          content.limits();
        }
        case 2 -> content.limits();
        case 3 -> {
          content.one();
          content.one();
        }
        default -> throw new IllegalArgumentException("an import of kind " + kind);
      }
    }
    return functions;
  }

  /** By their numbers in the module, which of the functions stands there. */
  private static Map<Integer, Integer> wanted(WasmBytes content) {
    Map<Integer, Integer> wanted = new TreeMap<>();
    while (content.more()) {
      int kind = content.one();
      WasmBytes part = content.part();
      if (kind == FUNCTION_NAMES) {
        for (int left = part.number(); left > 0; left--) {
          int function = part.number();
          int at = NAMES.indexOf(part.text());
          if (at >= 0) {
            wanted.put(function, at);
          }
        }
      }
    }
    return wanted;
  }

  private static byte[] replaced(
      byte[] wasm, Map<Integer, Integer> ids, Map<String, Integer> imports) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(wasm.length);
    out.write(wasm, 0, HEADER);
    for (WasmBytes at = new WasmBytes(wasm, HEADER, wasm.length); at.more(); ) {
      int section = at.one();
      WasmBytes content = at.part();
      out.write(section);
      sized(out, section == CODE ? code(content, ids, imports) : content.rest());
    }
    return out.toByteArray();
  }

  private static byte[] code(
      WasmBytes content, Map<Integer, Integer> ids, Map<String, Integer> imports) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int count = content.number();
    WasmBytes.write(out, count);
    for (int i = 0; i < count; i++) {
      byte[] body = content.part().rest();
      Integer id = ids.get(imports.size() + i);
      sized(out, id == null ? body : call(id, imports));
    }
    return out.toByteArray();
  }

  /** {@code opa_builtinN(id, 0, the arguments)}, without locals. */
  private static byte[] call(int id, Map<String, Integer> imports) {
    Replacement replacement = FUNCTIONS.get(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    out.write(CONSTANT);
    WasmBytes.writeSigned(out, FIRST_ID + id);
    out.writeBytes(new byte[] {CONSTANT, 0});
    for (byte i = 0; i < replacement.arguments(); i++) {
      out.writeBytes(new byte[] {LOCAL, i});
    }
    out.write(CALL);
    WasmBytes.write(out, Objects.requireNonNull(imports.get(replacement.call())));
    out.write(END);
    return out.toByteArray();
  }

  private static void sized(ByteArrayOutputStream out, byte[] part) {
    WasmBytes.write(out, part.length);
    out.writeBytes(part);
  }
}
