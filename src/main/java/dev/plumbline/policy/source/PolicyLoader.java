package dev.plumbline.policy.source;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import dev.plumbline.policy.Pack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes packs of what a run names. Whatever is wrong with one source is a problem of its own, and
 * the others judge all the same.
 */
public final class PolicyLoader {
  private final PolicyRequest request;
  private final List<Pack> packs = new ArrayList<>();
  private final SortedSet<String> packages = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private PolicyLoader(PolicyRequest request) {
    this.request = request;
  }

  /** Loads everything that can be loaded. */
  public static Loaded load(PolicyRequest request) {
    return new PolicyLoader(request).load();
  }

  private Loaded load() {
    if (request.bundled()) {
      take(Pack.bundled());
    }
    List<Path> rego = new ArrayList<>();
    for (Path path : request.policies().stream().distinct().toList()) {
      switch (SourceKind.of(path)) {
        case REGO -> rego.add(path);
        case WASM, BUNDLE, PACK -> narrow(CompiledSource.read(path, shown(path)));
        case DATA -> wrong(path, "is a data document", "name it with --data");
        case ABSENT -> wrong(path, "is not there", "correct the path of --policy");
        case OTHER ->
            wrong(
                path,
                "is no policy",
                "wanted a .rego file, a folder, a .wasm module, or a bundle .tar.gz");
      }
    }
    if (!rego.isEmpty()) {
      RegoSources.Reading reading = RegoSources.read(rego, request);
      packages.addAll(reading.packages());
      take(reading.pack());
    }
    DataFiles.Reading data = DataFiles.read(request.data(), request::shown);
    problems.addAll(data.problems());
    checkNamespaces();
    return new Loaded(packs, data.documents(), problems);
  }

  private String shown(Path path) {
    return request.shown(path);
  }

  private void take(Pack.Reading reading) {
    problems.addAll(reading.problems());
    reading.pack().ifPresent(packs::add);
  }

  private void narrow(Pack.Reading reading) {
    problems.addAll(reading.problems());
    reading.pack().ifPresent(pack -> packages.addAll(pack.packages()));
    reading.pack().flatMap(pack -> pack.only(request.namespaces()::has)).ifPresent(packs::add);
  }

  private void wrong(Path path, String what, String wayOut) {
    String name = shown(path);
    problems.add(
        Problem.error(Problem.Kind.POLICY, Origin.ofFile(name), "the policy " + name + " " + what)
            .hint(wayOut));
  }

  /** A name that no source has narrows everything away; one that could not be read may have it. */
  private void checkNamespaces() {
    if (problems.stream().anyMatch(Problem::isError)) {
      return;
    }
    for (String name : new TreeSet<>(request.namespaces().names())) {
      if (!packages.contains(name)) {
        String known = packages.isEmpty() ? "" : "; there are " + String.join(", ", packages);
        String near = Suggestion.didYouMean(name, packages);
        String message = "--namespace: no policy source has rules in the package %s%s%s";
        problems.add(
            Problem.error(Problem.Kind.POLICY, message.formatted(name, near, known))
                .hint("correct the name, or leave it out to take the rules of all packages"));
      }
    }
  }
}
