package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code graph.reachable_paths}: every way from the given nodes until it ends, leaves the graph or
 * would close a circle.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-graph">graph</a>
 */
final class Graphs {
  private static final int MOST_STEPS = 1_000_000;
  private static final int DEEPEST = 1000;

  private final Value.Obj graph;
  private final TreeSet<Value> paths = new TreeSet<>();
  private int steps;

  private Graphs(Value.Obj graph) {
    this.graph = graph;
  }

  static Map<String, Builtin> all() {
    return Map.of("graph.reachable_paths", Graphs::reachablePaths);
  }

  private static Value reachablePaths(Arguments arguments) {
    Graphs walk = new Graphs(arguments.object(0));
    arguments.elements(1).forEach(walk::from);
    return Value.SetOf.of(walk.paths);
  }

  private void from(Value root) {
    Optional<Collection<Value>> edges = edges(root);
    if (edges.isPresent() && edges.get().isEmpty()) {
      paths.add(new Value.Arr(List.of(root)));
    }
    for (Value neighbour : edges.orElse(List.of())) {
      walk(neighbour, List.of(root), Set.of(root));
    }
  }

  private void walk(Value node, List<Value> before, Set<Value> seen) {
    if (++steps > MOST_STEPS || before.size() > DEEPEST) {
      throw new LimitException("graph.reachable_paths of a graph with too many or too long paths");
    }
    Optional<Collection<Value>> edges = edges(node);
    if (edges.isEmpty()) {
      paths.add(new Value.Arr(before));
      return;
    }
    List<Value> path = new ArrayList<>(before);
    path.add(node);
    if (edges.get().isEmpty()) {
      paths.add(new Value.Arr(path));
      return;
    }
    Set<Value> reached = new HashSet<>(seen);
    reached.add(node);
    for (Value neighbour : edges.get()) {
      if (reached.contains(neighbour)) {
        paths.add(new Value.Arr(path));
      } else {
        walk(neighbour, path, reached);
      }
    }
  }

  /** Empty for what is no node; a node whose value is no collection has no edges. */
  private Optional<Collection<Value>> edges(Value node) {
    return Optional.ofNullable(graph.members().get(node))
        .map(
            edges -> {
              if (edges instanceof Value.SetOf set) {
                return set.elements();
              }
              return edges instanceof Value.Arr array ? array.elements() : List.of();
            });
  }
}
