package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Suggestion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of one document. An alias is the anchored node itself, so that a bomb of aliases
 * costs nothing here; what it would cost everybody behind us is counted, and refused above a limit.
 */
final class Anchors {
  /** A name for a node that may still be under way. */
  static final class Anchor {
    private @Nullable YamlNode node;

    void close(YamlNode whole) {
      node = whole;
    }
  }

  private final Notes notes;
  private final int limit;
  private final Map<String, Anchor> byName = new HashMap<>();
  private long left;

  Anchors(Notes notes, YamlLimits limits) {
    this.notes = notes;
    this.limit = limits.aliased();
    this.left = limits.aliased();
  }

  Optional<Anchor> open(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    Anchor anchor = new Anchor();
    byName.put(name, anchor);
    return Optional.of(anchor);
  }

  YamlNode get(String name, Origin at) {
    Anchor anchor = byName.get(name);
    if (anchor == null) {
      return notes.broken(
          at,
          "found the alias *"
              + Shown.of(name)
              + ", and no anchor of this name before it in this document"
              + Suggestion.didYouMean(name, byName.keySet()));
    }
    if (anchor.node == null) {
      return notes.broken(at, "the alias *" + Shown.of(name) + " stands inside its own anchor");
    }
    return take(anchor.node.weight(), at) ? anchor.node : new YamlNode.Broken(at);
  }

  /** Counts nodes that stand for others; false, told once, above the limit. */
  boolean take(long nodes, Origin at) {
    boolean exhausted = left < 0;
    left = exhausted ? left : left - nodes;
    if (left < 0 && !exhausted) {
      notes.error(at, "aliases and merge keys stand for more than " + limit + " values");
    }
    return left >= 0;
  }
}
