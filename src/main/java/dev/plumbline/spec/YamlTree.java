package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import dev.plumbline.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** SnakeYAML's graph of nodes as a tree with places; aliases share their anchor's value. */
final class YamlTree {
  private static final int MOST_NODES = 2_000_000;

  private final String file;
  private final Problem.Kind kind;
  private final List<Problem> problems;
  private final Map<Node, YamlNode> done = new IdentityHashMap<>();
  private final Map<Node, Long> sizes = new IdentityHashMap<>();
  private final Map<Node, Boolean> open = new IdentityHashMap<>();

  YamlTree(String file, Problem.Kind kind, List<Problem> problems) {
    this.file = file;
    this.kind = kind;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  Problem.Kind kind() {
    return kind;
  }

  Origin place(Mark mark) {
    return new Origin(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The tree of one document; empty where it holds itself, or grows beyond all measure. */
  Optional<YamlNode> of(Node root) {
    done.clear();
    sizes.clear();
    if (size(root) > MOST_NODES) {
      error(root, "the aliases of this document stand for more than " + MOST_NODES + " values");
      return Optional.empty();
    }
    return Optional.of(tree(root));
  }

  /** How many values the node stands for when every alias is written out. */
  private long size(Node node) {
    Long known = sizes.get(node);
    if (known != null) {
      return known;
    }
    if (open.put(node, true) != null) {
      return MOST_NODES + 1L;
    }
    long size = 1;
    for (Node child : children(node)) {
      size = Math.min(MOST_NODES + 1L, size + size(child));
    }
    open.remove(node);
    sizes.put(node, size);
    return size;
  }

  private static List<Node> children(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    List<Node> children = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        children.add(entry.getKeyNode());
        children.add(entry.getValueNode());
      }
    }
    return children;
  }

  private YamlNode tree(Node node) {
    YamlNode known = done.get(node);
    if (known == null) {
      known = make(node);
      done.put(node, known);
    }
    return known;
  }

  private YamlNode make(Node node) {
    Origin origin = place(node.getStartMark());
    if (node instanceof ScalarNode scalar) {
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      return new Scalar(origin, scalar.getValue(), plain);
    }
    if (node instanceof SequenceNode sequence) {
      return new Sequence(origin, sequence.getValue().stream().map(this::tree).toList());
    }
    return mapping(origin, (MappingNode) node);
  }

  private Mapping mapping(Origin origin, MappingNode node) {
    Map<String, Mapping.Entry> own = new LinkedHashMap<>();
    Map<String, Mapping.Entry> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (Tag.MERGE.equals(tuple.getKeyNode().getTag())) {
        merge(tuple.getValueNode(), merged);
      } else {
        key(tuple.getKeyNode()).ifPresent(key -> put(own, key, tuple));
      }
    }
    // What is written here wins over what is merged in.
    merged.forEach(own::putIfAbsent);
    return new Mapping(origin, new ArrayList<>(own.values()));
  }

  private void put(Map<String, Mapping.Entry> own, String key, NodeTuple tuple) {
    Origin place = place(tuple.getKeyNode().getStartMark());
    Mapping.Entry first = own.get(key);
    if (first != null) {
      error(
          tuple.getKeyNode(),
          "the key \"" + key + "\" stands here again; first at " + first.keyOrigin());
    } else {
      own.put(key, new Mapping.Entry(key, place, tree(tuple.getValueNode())));
    }
  }

  private Optional<String> key(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    error(node, "a key must be text, not a mapping or a list");
    return Optional.empty();
  }

  /** {@code <<: *one} or {@code <<: [*one, *two]}: the first that has a key gives it. */
  private void merge(Node value, Map<String, Mapping.Entry> into) {
    List<Node> sources =
        value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    for (Node source : sources) {
      if (tree(source) instanceof Mapping mapping) {
        mapping.entries().forEach(e -> into.putIfAbsent(e.key(), e));
      } else {
        error(source, "<< merges mappings; this is none");
      }
    }
  }

  private void error(Node node, String message) {
    problems.add(Problem.error(kind, place(node.getStartMark()), message));
  }
}
