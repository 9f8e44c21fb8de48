package dev.plumbline.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.wasm.InvalidModuleException;
import dev.plumbline.policy.wasm.MachineSource;
import dev.plumbline.policy.wasm.PolicyModule;
import dev.plumbline.policy.wasm.bundled.BundledPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A compiled set of rules, checked and ready to evaluate: {@code policy.wasm}, {@code data.json}
 * with the documents that the rules read, and {@code pack.json} that describes the rules, since the
 * wasm does not.
 */
public final class Pack {
  private static final String WASM = "policy.wasm";
  private static final String DATA = "data.json";
  private static final String MANIFEST = "pack.json";

  /** How problems and lists name the rules that come with Plumbline. */
  public static final String BUNDLED = "bundled policies";

  private final String name;
  private final PolicyModule module;
  private final ObjectNode data;
  private final PackManifest manifest;

  private Pack(String name, PolicyModule module, ObjectNode data, PackManifest manifest) {
    this.name = name;
    this.module = module;
    this.data = data;
    this.manifest = manifest;
  }

  /** Where a pack's files come from. */
  @FunctionalInterface
  public interface Files {
    /** The bytes of the file of this name; empty where there is none. */
    Optional<byte[]> read(String name) throws IOException;
  }

  /**
   * A pack, or the errors that kept it from being one; warnings come with both.
   *
   * @param problems each with the file as its origin
   */
  public record Reading(Optional<Pack> pack, List<Problem> problems) {
    public Reading {
      problems = problems.stream().sorted().toList();
    }
  }

  /** Read once, by whoever asks first. */
  private static final class Bundled {
    static final Reading READING = ahead(MachineSource.ahead(new BundledPolicies()));
  }

  /** The rules that come with Plumbline, in the classes that its build made of them. */
  public static Reading bundled() {
    return Bundled.READING;
  }

  /**
   * Without {@code policy.wasm}, which the build made the classes of; a test holds its digest, and
   * taking that at each start would cost more than the rest of reading.
   */
  private static Reading ahead(MachineSource machines) {
    List<Problem> problems = new ArrayList<>();
    Optional<PolicyModule> module = module(BUNDLED, new byte[0], machines, problems);
    return read(BUNDLED, Pack::resource, module, Optional.empty(), problems);
  }

  /** The rules that come with Plumbline, run in another way. */
  public static Reading bundled(MachineSource machines) {
    return read(BUNDLED, Pack::resource, machines);
  }

  /** The Rego that the bundled rules were compiled from, by the names of its files. */
  public static SortedMap<String, byte[]> bundledSources() throws IOException {
    SortedMap<String, byte[]> sources = new TreeMap<>();
    for (JsonNode source : Json.read(resource(MANIFEST).orElseThrow()).path("sources")) {
      String file = source.path("file").asText();
      if (file.endsWith(".rego")) {
        try (InputStream in = Pack.class.getResourceAsStream("sources/" + file)) {
          if (in == null) {
            throw new IOException("this jar has no sources/" + file);
          }
          sources.put(file, in.readAllBytes());
        }
      }
    }
    return sources;
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream("pack/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /**
   * Reads a pack and checks all of it.
   *
   * @param name the pack as problems name it, such as its path
   */
  public static Reading read(String name, Files files, MachineSource machines) {
    List<Problem> problems = new ArrayList<>();
    Optional<byte[]> wasm = bytes(name, files, WASM, problems);
    Optional<PolicyModule> module = wasm.flatMap(b -> module(name, b, machines, problems));
    return read(name, files, module, wasm, problems);
  }

  private static Reading read(
      String name,
      Files files,
      Optional<PolicyModule> module,
      Optional<byte[]> wasm,
      List<Problem> problems) {
    Optional<ObjectNode> data = object(name, files, DATA, problems);
    data.ifPresent(documents -> checkParams(name, documents, problems));
    Optional<ObjectNode> json = object(name, files, MANIFEST, problems);
    Optional<PackManifest> manifest =
        json.flatMap(j -> PackManifest.read(j, place(name, MANIFEST), problems));
    manifest.ifPresent(
        m -> {
          wasm.ifPresent(b -> m.checkDigest(b, place(name, WASM), problems));
          module.ifPresent(p -> m.checkEntrypoints(p.entrypoints(), problems));
        });
    if (!problems.isEmpty() || module.isEmpty() || data.isEmpty() || manifest.isEmpty()) {
      return new Reading(Optional.empty(), problems);
    }
    return new Reading(
        Optional.of(new Pack(name, module.get(), data.get(), manifest.get())), List.of());
  }

  private static Origin place(String name, String file) {
    return Origin.ofFile(name + "/" + file);
  }

  private static Optional<byte[]> bytes(
      String name, Files files, String file, List<Problem> problems) {
    try {
      Optional<byte[]> bytes = files.read(file);
      if (bytes.isEmpty()) {
        problems.add(wrong(name, file, "the policy pack has no " + file));
      }
      return bytes;
    } catch (IOException e) {
      problems.add(wrong(name, file, file + " of the policy pack cannot be read: " + e));
      return Optional.empty();
    }
  }

  private static Optional<PolicyModule> module(
      String name, byte[] wasm, MachineSource machines, List<Problem> problems) {
    try {
      return Optional.of(PolicyModule.load(wasm, machines));
    } catch (InvalidModuleException e) {
      problems.add(wrong(name, WASM, "the compiled policy cannot be used: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<ObjectNode> object(
      String name, Files files, String file, List<Problem> problems) {
    Optional<byte[]> bytes = bytes(name, files, file, problems);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode read = Json.read(bytes.get());
      if (read instanceof ObjectNode object) {
        return Optional.of(object);
      }
      problems.add(wrong(name, file, file + " of the policy pack is not a JSON object"));
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage();
      problems.add(wrong(name, file, file + " of the policy pack is not JSON: " + why));
    }
    return Optional.empty();
  }

  private static void checkParams(String name, ObjectNode documents, List<Problem> problems) {
    if (documents.has("params") && !documents.get("params").isObject()) {
      problems.add(wrong(name, DATA, "params is no table of names; wanted an object"));
    }
  }

  private static Problem wrong(String name, String file, String message) {
    return Problem.error(Problem.Kind.POLICY, place(name, file), message);
  }

  /** As problems name it. */
  public String name() {
    return name;
  }

  /** The version of {@code opa} that compiled it. */
  public String opa() {
    return manifest.opa();
  }

  /** The packages that have rules: {@code data.main}. */
  public SortedSet<String> packages() {
    return manifest.rules().stream()
        .map(PackRule::packagePath)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same pack with the rules of these packages only; empty where none has any. */
  public Optional<Pack> only(Predicate<String> packages) {
    PackManifest narrowed = manifest.only(packages);
    return narrowed.rules().isEmpty()
        ? Optional.empty()
        : Optional.of(new Pack(name, module, data, narrowed));
  }

  PolicyModule module() {
    return module;
  }

  /** The documents under {@code data}; not to be changed. */
  ObjectNode data() {
    return data;
  }

  PackManifest manifest() {
    return manifest;
  }
}
