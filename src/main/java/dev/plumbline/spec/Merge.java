package dev.plumbline.spec;

import dev.plumbline.spec.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lays what a pipeline says over what its document's defaults say. */
final class Merge {
  private static final String IMAGE = "imageRecipeArn";
  private static final String CONTAINER = "containerRecipeArn";

  private Merge() {}

  /** Mappings deeply; anything else, {@code null} included, replaces. */
  static YamlNode over(Optional<YamlNode> base, YamlNode own) {
    if (!(own instanceof Mapping mine) || !(base.orElse(own) instanceof Mapping theirs)) {
      return own;
    }
    Map<String, Mapping.Entry> merged = new LinkedHashMap<>();
    theirs.entries().forEach(e -> merged.put(e.key(), e));
    mine.entries()
        .forEach(
            e -> {
              Optional<YamlNode> below =
                  Optional.ofNullable(merged.get(e.key())).map(Mapping.Entry::value);
              merged.put(
                  e.key(), new Mapping.Entry(e.key(), e.keyOrigin(), over(below, e.value())));
            });
    return new Mapping(mine.origin(), new ArrayList<>(merged.values()));
  }

  /**
   * The same for {@code pipeline:}, where declaring one recipe kind takes the other's default out.
   */
  static YamlNode pipeline(Optional<YamlNode> defaults, YamlNode own) {
    Optional<YamlNode> base = defaults;
    if (own instanceof Mapping mine && defaults.orElse(own) instanceof Mapping theirs) {
      Optional<String> other =
          mine.get(IMAGE).isPresent()
              ? Optional.of(CONTAINER)
              : mine.get(CONTAINER).map(c -> IMAGE);
      base =
          Optional.of(
              new Mapping(
                  theirs.origin(),
                  theirs.entries().stream()
                      .filter(e -> !other.equals(Optional.of(e.key())))
                      .toList()));
    }
    return over(base, own);
  }
}
