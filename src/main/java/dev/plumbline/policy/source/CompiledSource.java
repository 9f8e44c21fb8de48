package dev.plumbline.policy.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.build.Built;
import dev.plumbline.policy.build.Bundle;
import dev.plumbline.policy.build.ForeignPack;
import dev.plumbline.policy.wasm.MachineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Policies that somebody compiled before: a pack's folder, a bundle, a module. */
final class CompiledSource {
  private static final String MANIFEST = ".manifest";
  private static final String CATALOG = "pack.json";

  private final Path path;
  private final String shown;

  private CompiledSource(Path path, String shown) {
    this.path = path;
    this.shown = shown;
  }

  /**
   * Reads one.
   *
   * @param shown the path as messages name it
   */
  static Pack.Reading read(Path path, String shown) {
    return new CompiledSource(path, shown).read();
  }

  private Pack.Reading read() {
    try {
      if (Files.isDirectory(path)) {
        return pack(name -> file(path.resolve(name)));
      }
      if (shown.endsWith(".wasm")) {
        byte[] wasm = Files.readAllBytes(path);
        return foreign(origin(""), wasm, Json.object(), Json.object());
      }
      SortedMap<String, byte[]> members = Bundle.read(bounded(), CompiledSource::isWanted);
      return members.containsKey(CATALOG)
          ? pack(name -> Optional.ofNullable(members.get(name)))
          : bundle(members);
    } catch (IOException e) {
      String what = shown + " cannot be read as a policy: " + e.getMessage();
      Problem problem = Problem.error(Problem.Kind.POLICY, Origin.ofFile(shown), what);
      return failed(problem.hint("build it anew with \"plumbline policy build\" or \"opa build\""));
    }
  }

  private byte[] bounded() throws IOException {
    if (Files.size(path) > Bundle.LIMIT) {
      throw new IOException("the bundle has more than " + Bundle.LIMIT + " bytes");
    }
    return Files.readAllBytes(path);
  }

  private static boolean isWanted(String name) {
    return name.equals(MANIFEST)
        || name.equals(CATALOG)
        || name.endsWith(".wasm")
        || BundleData.isData(name);
  }

  private Pack.Reading pack(Pack.Files files) {
    return Pack.read(shown, files, MachineSource.compiled());
  }

  private static Optional<byte[]> file(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** What {@code opa build -t wasm} made: no catalog, but a manifest with METADATA of rules. */
  private Pack.Reading bundle(SortedMap<String, byte[]> members) {
    List<Map.Entry<String, byte[]>> modules =
        members.entrySet().stream().filter(e -> e.getKey().endsWith(".wasm")).toList();
    if (modules.size() != 1) {
      String message = "the bundle holds " + modules.size() + " compiled policies, wanted one";
      return failed(
          Problem.error(Problem.Kind.POLICY, Origin.ofFile(shown), message)
              .hint("build it with \"plumbline policy build\", or with \"opa build -t wasm\""));
    }
    BundleData.Reading data = BundleData.read(shown, members);
    if (!data.problems().isEmpty()) {
      return new Pack.Reading(Optional.empty(), data.problems());
    }
    Map.Entry<String, byte[]> module = modules.get(0);
    try {
      JsonNode manifest = members.containsKey(MANIFEST) ? json(members) : Json.object();
      return foreign(origin("/" + module.getKey()), module.getValue(), manifest, data.merged());
    } catch (JsonProcessingException e) {
      String message = "the manifest of the bundle is not JSON: " + e.getOriginalMessage();
      return failed(Problem.error(Problem.Kind.POLICY, origin("/" + MANIFEST), message));
    }
  }

  private static JsonNode json(SortedMap<String, byte[]> members) throws JsonProcessingException {
    return Json.read(members.getOrDefault(MANIFEST, new byte[0]));
  }

  private Pack.Reading foreign(Origin origin, byte[] wasm, JsonNode manifest, ObjectNode data) {
    Built built = ForeignPack.of(origin, wasm, manifest, data);
    if (!built.ok()) {
      return new Pack.Reading(Optional.empty(), built.problems());
    }
    SortedMap<String, byte[]> files = built.files();
    Pack.Reading reading = pack(name -> Optional.ofNullable(files.get(name)));
    return new Pack.Reading(
        reading.pack(),
        Stream.concat(built.problems().stream(), reading.problems().stream()).toList());
  }

  private Origin origin(String member) {
    return Origin.ofFile(shown + member);
  }

  private static Pack.Reading failed(Problem problem) {
    return new Pack.Reading(Optional.empty(), List.of(problem));
  }
}
