package dev.plumbline.policy.source;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.build.Built;
import dev.plumbline.policy.build.PackBuilder;
import dev.plumbline.policy.build.Recipe;
import dev.plumbline.policy.wasm.MachineSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * All Rego of a run, compiled together as one source. Where some of its paths have errors and the
 * rest compiles without them, the rest judges: an error in one team's folder does not hide what the
 * other team's rules find, and the run is not complete in any case.
 */
final class RegoSources {
  private final PolicyRequest request;
  private final List<Problem> problems = new ArrayList<>();

  private RegoSources(PolicyRequest request) {
    this.request = request;
  }

  /**
   * What came of them.
   *
   * @param packages all that have rules, wanted or not
   */
  record Reading(Pack.Reading pack, SortedSet<String> packages) {}

  static Reading read(List<Path> paths, PolicyRequest request) {
    return new RegoSources(request).read(paths);
  }

  private Reading read(List<Path> paths) {
    List<Path> sound = withSoundData(paths);
    Built built = sound.isEmpty() ? nothing() : build(sound);
    problems.addAll(built.problems());
    if (built.problems().stream().anyMatch(Problem::isError)) {
      built = withoutErrors(sound, built);
    }
    return new Reading(pack(sound, built), built.packages());
  }

  private Built build(List<Path> paths) {
    Recipe recipe =
        new Recipe(paths, Optional.of(request.base()), request.rego(), request.namespaces());
    return PackBuilder.build(request.opa(), recipe, request.cache());
  }

  private static Built nothing() {
    return new Built(Collections.emptySortedMap(), List.of(), Collections.emptySortedSet());
  }

  /** OPA names one file only where two do not go together, and reads YAML in its own way. */
  private List<Path> withSoundData(List<Path> paths) {
    List<Path> sound = new ArrayList<>();
    for (Path path : paths) {
      List<Problem> found =
          Files.isDirectory(path) ? DataFiles.beside(path, request::shown).problems() : List.of();
      problems.addAll(found);
      if (found.stream().noneMatch(Problem::isError)) {
        sound.add(path);
      }
    }
    return sound;
  }

  /** The paths without an error of their own, where they are some and not all. */
  private Built withoutErrors(List<Path> paths, Built failed) {
    List<String> places =
        failed.problems().stream()
            .filter(Problem::isError)
            .flatMap(problem -> problem.origin().stream())
            .map(origin -> origin.file())
            .toList();
    List<Path> rest =
        paths.stream().filter(path -> places.stream().noneMatch(at -> under(path, at))).toList();
    if (rest.isEmpty() || rest.size() == paths.size()) {
      return failed;
    }
    Built again = build(rest);
    if (again.problems().stream().anyMatch(Problem::isError)) {
      // What is wrong with the rest on its own may only be that the others are missing.
      return failed;
    }
    problems.addAll(again.problems());
    return again;
  }

  private boolean under(Path path, String file) {
    String name = request.shown(path);
    return file.equals(name) || file.startsWith(name + "/") || name.equals(".");
  }

  private Pack.Reading pack(List<Path> paths, Built built) {
    if (!built.ok()) {
      return new Pack.Reading(Optional.empty(), problems);
    }
    String name = paths.stream().map(request::shown).collect(Collectors.joining(", "));
    SortedMap<String, byte[]> files = built.files();
    Pack.Reading reading =
        Pack.read(name, file -> Optional.ofNullable(files.get(file)), MachineSource.compiled());
    problems.addAll(reading.problems());
    return new Pack.Reading(reading.pack(), problems);
  }
}
