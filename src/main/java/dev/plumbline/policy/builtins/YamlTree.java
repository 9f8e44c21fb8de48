package dev.plumbline.policy.builtins;

import dev.plumbline.spec.yaml.YamlEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document as it is written: tags and aliases, nothing resolved. */
sealed interface YamlTree {
  /**
   * A scalar.
   *
   * @param tag {@code !!int} and its like in short; of quoted text without one {@code !!str}, of
   *     plain text without one empty
   */
  record Scalar(String tag, String text) implements YamlTree {}

  /** A list. */
  record Sequence(List<YamlTree> items) implements YamlTree {}

  /** Keys and values in the order in which they are written. */
  record Mapping(List<Map.Entry<YamlTree, YamlTree>> entries) implements YamlTree {}

  /** Another node once more. */
  record Alias(String name, Anchor anchor) implements YamlTree {}

  /** A name for a node that may still be under way, so that a node can be its own part. */
  final class Anchor {
    private @Nullable YamlTree node;

    YamlTree node() {
      if (node == null) {
        throw new IllegalStateException("asked before the document was whole");
      }
      return node;
    }
  }

  /**
   * The first document; empty where there is none. The others must be well-formed all the same.
   *
   * @throws BuiltinException where an alias has no anchor
   */
  static Optional<YamlTree> first(List<YamlEvent> events) {
    Iterator<YamlEvent> rest = events.iterator();
    Optional<YamlTree> first = Optional.empty();
    while (rest.hasNext()) {
      YamlEvent event = rest.next();
      if (event instanceof YamlEvent.Document) {
        YamlTree document = new Builder(rest).node(rest.next(), 0).orElseThrow();
        first = first.or(() -> Optional.of(document));
      }
    }
    return first;
  }

  /** Makes one document from its events. */
  final class Builder {
    private static final int DEPTH = 1000;
    private static final String LONG = "tag:yaml.org,2002:";

    private final Iterator<YamlEvent> events;
    private final Map<String, Anchor> anchors = new HashMap<>();

    private Builder(Iterator<YamlEvent> events) {
      this.events = events;
    }

    /** The node that this event begins; none where it ends the one around. */
    private Optional<YamlTree> node(YamlEvent event, int depth) {
      if (depth > DEPTH) {
        throw new LimitException("YAML with more than " + DEPTH + " levels inside each other");
      }
      if (event instanceof YamlEvent.Scalar scalar) {
        Anchor anchor = anchor(scalar.anchor());
        anchor.node = new Scalar(tag(scalar), scalar.text());
        return Optional.of(anchor.node);
      }
      if (event instanceof YamlEvent.Alias alias) {
        Anchor anchor = anchors.get(alias.name());
        if (anchor == null) {
          throw new BuiltinException("unknown anchor " + alias.name());
        }
        return Optional.of(new Alias(alias.name(), anchor));
      }
      return event instanceof YamlEvent.Begin begin
          ? Optional.of(collection(begin, depth))
          : Optional.empty();
    }

    private static String tag(YamlEvent.Scalar scalar) {
      String tag = scalar.tag().orElse("!");
      if (tag.equals("!")) {
        return scalar.plain() ? "" : "!!str";
      }
      return tag.startsWith(LONG) ? "!!" + tag.substring(LONG.length()) : tag;
    }

    private Anchor anchor(Optional<String> name) {
      Anchor anchor = new Anchor();
      name.ifPresent(n -> anchors.put(n, anchor));
      return anchor;
    }

    private YamlTree collection(YamlEvent.Begin begin, int depth) {
      Anchor anchor = anchor(begin.anchor());
      List<YamlTree> nodes = new ArrayList<>();
      Optional<YamlTree> node = node(events.next(), depth + 1);
      while (node.isPresent()) {
        nodes.add(node.get());
        node = node(events.next(), depth + 1);
      }
      anchor.node = begin.mapping() ? new Mapping(entries(nodes)) : new Sequence(nodes);
      return anchor.node;
    }

    private static List<Map.Entry<YamlTree, YamlTree>> entries(List<YamlTree> nodes) {
      List<Map.Entry<YamlTree, YamlTree>> entries = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i += 2) {
        entries.add(Map.entry(nodes.get(i), nodes.get(i + 1)));
      }
      return entries;
    }
  }
}
