package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.build.RegoModule.Annotation;
import dev.plumbline.policy.build.RegoModule.Body;
import dev.plumbline.policy.wasm.InvalidModuleException;
import dev.plumbline.policy.wasm.MachineSource;
import dev.plumbline.policy.wasm.PolicyModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Makes a pack of a module that somebody else compiled, by describing what it has: its rules with
 * the METADATA that {@code opa build} left in the bundle's manifest, which it does for entrypoints
 * that are rules and not for packages.
 */
public final class ForeignPack {
  private final Origin origin;
  private final List<Problem> problems = new ArrayList<>();

  private ForeignPack(Origin origin) {
    this.origin = origin;
  }

  /**
   * Describes one module.
   *
   * @param origin the file, for problems
   * @param bundle the bundle's {@code .manifest}; empty where there is none
   * @param data the documents that came with it
   */
  public static Built of(Origin origin, byte[] wasm, JsonNode bundle, ObjectNode data) {
    return new ForeignPack(origin).build(wasm, bundle, data);
  }

  private Built build(byte[] wasm, JsonNode bundle, ObjectNode data) {
    try {
      PolicyModule module = PolicyModule.load(wasm, MachineSource.interpreted());
      Entrypoints entrypoints = Entrypoints.of(module);
      entrypoints.unclear().forEach(this::unclear);
      if (problems.isEmpty() && entrypoints.rules().isEmpty()) {
        error(
            "no entrypoint of the compiled policy is a rule named deny, violation or warn, or a"
                + " package with one, so it would judge nothing");
      }
      return problems.isEmpty()
          ? built(wasm, data, entrypoints, annotations(bundle))
          : Built.failed(problems);
    } catch (InvalidModuleException e) {
      error("the compiled policy cannot be used: " + e.getMessage());
      return Built.failed(problems);
    }
  }

  private void unclear(String entrypoint) {
    error(
        "the module does not tell which rules its entrypoint "
            + entrypoint
            + " has; its names were taken out, or are ambiguous");
  }

  private void error(String message) {
    problems.add(
        Problem.error(Problem.Kind.POLICY, origin, message)
            .hint(
                "build it with \"plumbline policy build\", or with \"opa build -t wasm\" and each"
                    + " rule as an --entrypoint"));
  }

  private Built built(
      byte[] wasm,
      ObjectNode data,
      Entrypoints entrypoints,
      SortedMap<String, List<Annotation>> annotations) {
    List<RegoModule> modules = new ArrayList<>();
    entrypoints.rules().forEach((path, place) -> modules.add(module(path, place, annotations)));
    RuleBook book = RuleBook.of(modules);
    problems.addAll(book.problems());
    if (problems.stream().anyMatch(Problem::isError)) {
      return Built.failed(problems);
    }
    ObjectNode manifest =
        PackFiles.manifest("unknown", RegoVersion.V1, Collections.emptySortedMap(), book, wasm);
    Stream.of("rules", "exceptions")
        .flatMap(list -> StreamSupport.stream(manifest.path(list).spliterator(), false))
        .forEach(rule -> place((ObjectNode) rule, entrypoints));
    entrypoints.describe(manifest.putArray("aggregates"));
    return new Built(PackFiles.of(manifest, wasm, Json.bytes(data)), problems, book.packages());
  }

  /** One rule as if it had been read: what the module does not tell, only evaluation will. */
  private RegoModule module(
      RulePath path, Entrypoints.Place place, SortedMap<String, List<Annotation>> annotations) {
    List<Annotation> all =
        place.member().isEmpty()
            ? annotations.getOrDefault(place.entrypoint(), List.of())
            : List.of();
    List<Annotation> own = all.stream().filter(a -> a.scope().equals("rule")).toList();
    List<Annotation> shared = all.stream().filter(a -> a.scope().equals("document")).toList();
    List<Annotation> outer =
        all.stream().filter(a -> !own.contains(a) && !shared.contains(a)).toList();
    List<Body> bodies =
        own.isEmpty()
            ? List.of(new Body(path.name(), RuleForm.COLLECTION, origin, shared))
            : own.stream().map(a -> body(path, a, shared)).toList();
    return new RegoModule(
        origin.file(),
        origin.file(),
        path.packagePath(),
        outer,
        bodies,
        InputReads.UNKNOWN,
        List.of(),
        List.of());
  }

  private Body body(RulePath path, Annotation own, List<Annotation> shared) {
    List<Annotation> both = Stream.concat(shared.stream(), Stream.of(own)).toList();
    return new Body(path.name(), RuleForm.COLLECTION, origin, both);
  }

  private static SortedMap<String, List<Annotation>> annotations(JsonNode bundle) {
    SortedMap<String, List<Annotation>> annotations = new TreeMap<>();
    for (JsonNode module : bundle.path("wasm")) {
      List<Annotation> all =
          StreamSupport.stream(module.path("annotations").spliterator(), false)
              .filter(JsonNode::isObject)
              .map(Annotation::of)
              .toList();
      annotations.put(module.path("entrypoint").asText(), all);
    }
    return annotations;
  }

  private static void place(ObjectNode rule, Entrypoints entrypoints) {
    Map<String, Entrypoints.Place> places = entrypoints.places();
    String path = rule.path("package").asText() + "." + rule.path("name").asText("exception");
    Entrypoints.Place place = Objects.requireNonNull(places.get(path), path);
    rule.put("entrypoint", place.entrypoint());
    if (!place.member().isEmpty()) {
      ArrayNode member = rule.putArray("member");
      place.member().forEach(member::add);
    }
  }
}
