package dev.plumbline.spec;

import dev.plumbline.spec.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Defaults under a pipeline's own entry: mappings deeply, anything else replaces. */
final class Merge {
  private static final Set<String> RECIPES = Set.of("imageRecipeArn", "containerRecipeArn");

  private Merge() {}

  /**
   * The entry with its defaults. What the entry says about a choice takes the default's other way
   * out: a target instead of several, an ARN instead of a target, one kind of recipe instead of the
   * other.
   */
  static YamlNode.Mapping entry(YamlNode.Mapping defaults, YamlNode.Mapping own) {
    Map<String, YamlNode.Entry> below = new LinkedHashMap<>(defaults.entries());
    if (own.entries().containsKey("arn") || own.entries().containsKey("targets")) {
      below.remove("target");
    }
    if (own.entries().containsKey("arn") || own.entries().containsKey("target")) {
      below.remove("targets");
    }
    YamlNode.Entry pipeline = below.get("pipeline");
    YamlNode.Entry declared = own.entries().get("pipeline");
    if (pipeline != null && declared != null) {
      YamlNode kept = withoutOtherRecipe(pipeline.value(), declared.value());
      below.put("pipeline", new YamlNode.Entry(pipeline.key(), pipeline.origin(), kept));
    }
    return mapping(YamlNode.Mapping.of(defaults.origin(), below), own);
  }

  private static YamlNode withoutOtherRecipe(YamlNode defaults, YamlNode own) {
    boolean chosen =
        own instanceof YamlNode.Mapping declared
            && RECIPES.stream().anyMatch(kind -> declares(declared, kind));
    if (!chosen || !(defaults instanceof YamlNode.Mapping mapping)) {
      return defaults;
    }
    Map<String, YamlNode.Entry> kept = new LinkedHashMap<>(mapping.entries());
    kept.keySet().removeAll(RECIPES);
    return YamlNode.Mapping.of(mapping.origin(), kept);
  }

  private static boolean declares(YamlNode.Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.isNull()))
        .isPresent();
  }

  /** One value over another. */
  static YamlNode over(YamlNode below, YamlNode above) {
    if (above instanceof YamlNode.Mapping upper) {
      return below.fold(
          lower -> mapping(lower, upper), list -> above, scalar -> above, broken -> broken);
    }
    return above;
  }

  private static YamlNode.Mapping mapping(YamlNode.Mapping below, YamlNode.Mapping above) {
    Map<String, YamlNode.Entry> merged = new LinkedHashMap<>(below.entries());
    for (YamlNode.Entry upper : above.entries().values()) {
      YamlNode.Entry lower = merged.get(upper.key());
      YamlNode value = lower == null ? upper.value() : over(lower.value(), upper.value());
      merged.put(upper.key(), new YamlNode.Entry(upper.key(), upper.origin(), value));
    }
    return YamlNode.Mapping.of(above.origin(), merged);
  }
}
