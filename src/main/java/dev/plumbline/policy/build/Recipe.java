package dev.plumbline.policy.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a pack is built from, and how.
 *
 * @param sources {@code .rego}, JSON and YAML files, or folders of them
 * @param base the folder that messages name files relative to; empty where they are named as the
 *     sources are
 */
public record Recipe(
    List<Path> sources, Optional<Path> base, RegoVersion rego, Namespaces namespaces) {
  public Recipe {
    sources = List.copyOf(sources);
  }

  /** All rules of these sources. */
  public Recipe(List<Path> sources, RegoVersion rego) {
    this(sources, Optional.empty(), rego, Namespaces.ALL);
  }

  /** The same, of other sources. */
  public Recipe of(List<Path> others) {
    return new Recipe(others, base, rego, namespaces);
  }

  /** A file as messages name it, with {@code /}. */
  public String shown(Path file) {
    return base.map(folder -> folder.relativize(file)).orElse(file).toString().replace('\\', '/');
  }
}
