package dev.plumbline.policy.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import dev.plumbline.policy.builtins.Builtins;
import dev.plumbline.policy.builtins.HostFunction;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A compiled policy, parsed once and its code compiled once; safe to share between threads. Each
 * thread evaluates on {@linkplain #instance an instance} of its own.
 */
public final class PolicyModule {
  private static final String RULES = "g0.data.";
  private static final int MAJOR = 1;
  private static final int OLDEST_MINOR = 2;
  private static final int NEWEST_MINOR = 3;

  private final Prepared prepared;
  private final String abi;
  private final SortedMap<String, Integer> entrypoints;
  private final SortedMap<String, Integer> builtins;
  private final Map<Integer, HostFunction> functions;

  private PolicyModule(
      Prepared prepared,
      String abi,
      SortedMap<String, Integer> entrypoints,
      SortedMap<String, Integer> builtins,
      Map<Integer, HostFunction> functions) {
    this.prepared = prepared;
    this.abi = abi;
    this.entrypoints = entrypoints;
    this.builtins = builtins;
    this.functions = functions;
  }

  /**
   * Reads a module that {@code opa build -t wasm} made.
   *
   * @throws InvalidModuleException where the bytes are none, are cut off, speak another ABI, or
   *     call a function that no policy is given here
   */
  public static PolicyModule load(byte[] wasm, MachineSource machines)
      throws InvalidModuleException {
    try {
      WasmModule parsed = machines.module(wasm);
      Prepared prepared = Prepared.of(parsed, machines);
      Surroundings none = new Surroundings(Instant.EPOCH);
      Bindings probe = new Bindings(prepared, Limits.DEFAULT.pages(), Map.of(), none);
      OpaWasm_ModuleExports exports = probe.exports();
      long major = exports.opaWasmAbiVersion().getValue();
      long minor = exports.opaWasmAbiMinorVersion().getValue();
      checkAbi(major, minor);
      SortedMap<String, Integer> builtins = names(probe.read(exports.builtins()));
      SortedMap<String, Integer> entrypoints = names(probe.read(exports.entrypoints()));
      Map<Integer, HostFunction> functions = functions(builtins);
      return new PolicyModule(
          prepared.with(machines), major + "." + minor, entrypoints, builtins, functions);
    } catch (RuntimeException e) {
      // The parser answers damaged bytes with whatever exception it runs into first.
      throw new InvalidModuleException("it is not a wasm module of OPA: " + Reasons.of(e));
    }
  }

  private static void checkAbi(long major, long minor) throws InvalidModuleException {
    if (major != MAJOR || minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
      throw new InvalidModuleException(
          String.format(
              Locale.ROOT,
              "it speaks version %d.%d of OPA's wasm ABI, wanted %d.%d to %d.%d",
              major,
              minor,
              MAJOR,
              OLDEST_MINOR,
              MAJOR,
              NEWEST_MINOR));
    }
  }

  private static SortedMap<String, Integer> names(Value dumped) {
    SortedMap<String, Integer> names = new TreeMap<>();
    if (dumped instanceof Value.Obj object) {
      object
          .members()
          .forEach(
              (key, id) -> {
                if (key instanceof Value.Str name && id instanceof Value.Num number) {
                  names.put(name.text(), Integer.parseInt(number.digits()));
                }
              });
    }
    return Collections.unmodifiableSortedMap(names);
  }

  private static Map<Integer, HostFunction> functions(SortedMap<String, Integer> builtins)
      throws InvalidModuleException {
    Map<Integer, HostFunction> functions = new HashMap<>(Replacements.functions());
    List<String> refused = new ArrayList<>();
    builtins.forEach(
        (name, id) ->
            Builtins.find(name)
                .ifPresentOrElse(function -> functions.put(id, function), () -> refused.add(name)));
    if (!refused.isEmpty()) {
      throw new InvalidModuleException(
          refused.stream().map(Builtins::refusal).collect(Collectors.joining("; ")), refused);
    }
    return Map.copyOf(functions);
  }

  /**
   * The module as this host runs it, with the functions that the host replaces: what the build
   * compiles to classes. Of no use to other hosts.
   *
   * @throws RuntimeException of any kind where the bytes are no module
   */
  public static byte[] forThisHost(byte[] wasm) {
    return Replacements.in(wasm);
  }

  /** What can be evaluated: rule paths with slashes, {@code plumbline/scanning_enabled/deny}. */
  public SortedSet<String> entrypoints() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(entrypoints.keySet()));
  }

  /**
   * Every rule and function of Rego that was compiled into it, as the names on its path below
   * {@code data}, which is what the compiler calls the wasm functions by; empty where these names
   * were taken out.
   */
  public Set<List<String>> rules() {
    return prepared.functionNames().stream()
        .filter(name -> name.startsWith(RULES))
        .map(name -> List.of(name.substring(RULES.length()).split("\\.", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The version of OPA's wasm ABI that it speaks: {@code 1.3}. */
  public String abi() {
    return abi;
  }

  /** The functions that it calls on the host. */
  public SortedSet<String> builtins() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(builtins.keySet()));
  }

  /**
   * A fresh instance, with these documents as {@code data}.
   *
   * @param data one JSON object, in UTF-8, as Plumbline wrote it
   */
  public PolicyInstance instance(byte[] data, Limits limits, Surroundings surroundings) {
    return new PolicyInstance(
        entrypoints, new Bindings(prepared, limits.pages(), functions, surroundings), data, limits);
  }
}
