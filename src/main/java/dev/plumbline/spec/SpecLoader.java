package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads specs. */
public final class SpecLoader {
  private final Map<String, List<Target>> groups;
  private final Mistakes mistakes = new Mistakes(Problem.Kind.SPEC);
  private final SortedMap<Arn, DesiredPipeline> pipelines = new TreeMap<>();
  private final SortedSet<Arn> withErrors = new TreeSet<>();
  private final SortedSet<Target> targets = new TreeSet<>();

  private SpecLoader(Map<String, List<Target>> groups) {
    this.groups = groups;
  }

  /**
   * Reads files, folders (every {@code .yaml} and {@code .yml} below, hidden ones apart) and globs.
   *
   * @param named absolute paths
   * @param base the folder that places are told relative to
   * @param groups the named groups of targets
   */
  public static Specs load(List<String> named, Path base, Map<String, List<Target>> groups) {
    List<Problem> problems = new ArrayList<>();
    SpecLoader loader = new SpecLoader(groups);
    SpecFiles.find(named, base, problems)
        .forEach(
            (name, path) ->
                SpecFiles.bytes(name, path, problems).ifPresent(b -> loader.file(name, b)));
    problems.forEach(loader.mistakes::add);
    return loader.specs();
  }

  /**
   * Reads specs that are already in memory.
   *
   * @param files by the names that places are told with
   */
  public static Specs read(SortedMap<String, byte[]> files, Map<String, List<Target>> groups) {
    SpecLoader loader = new SpecLoader(groups);
    files.forEach(loader::file);
    return loader.specs();
  }

  private void file(String name, byte[] bytes) {
    YamlFile file = YamlFile.read(name, bytes, Problem.Kind.SPEC);
    file.problems().forEach(mistakes::add);
    if (file.documents().isEmpty() && file.problems().isEmpty()) {
      mistakes.error(dev.plumbline.model.Origin.ofFile(name), "the file holds no YAML document");
    }
    file.documents().forEach(node -> new SpecDocument(groups, mistakes, this::entry).read(node));
  }

  /** One pipeline in one target; empty where it has a mistake. */
  private void entry(Arn arn, java.util.Optional<DesiredPipeline> pipeline) {
    targets.add(arn.target());
    if (pipeline.isEmpty()) {
      withErrors.add(arn);
      return;
    }
    DesiredPipeline first = pipelines.putIfAbsent(arn, pipeline.get());
    if (first != null) {
      mistakes.error(
          pipeline.get().origin(),
          "a second spec for " + arn + "; the first stands at " + first.origin());
      withErrors.add(arn);
    }
  }

  private Specs specs() {
    // Two specs for one pipeline contradict each other: neither is checked.
    withErrors.forEach(pipelines::remove);
    return new Specs(new ArrayList<>(pipelines.values()), withErrors, targets, mistakes.problems());
  }
}
