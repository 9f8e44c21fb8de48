package dev.plumbline.policy.builtins;

import dev.plumbline.spec.yaml.YamlEvent;
import dev.plumbline.spec.yaml.YamlEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The first document of a text as a value, as OPA reads YAML: by way of JSON. */
final class YamlReader {
  private static final int FREE_ALIASES = 100;
  private static final int FREE_NODES = 1000;
  private static final double FEW_NODES = 400_000;
  private static final double MANY_NODES = 4_000_000;

  private final UnaryOperator<String> floats;
  private final Set<YamlTree.Anchor> open = new HashSet<>();
  private long nodes;
  private long aliased;

  private YamlReader(UnaryOperator<String> floats) {
    this.floats = floats;
  }

  /**
   * The value of this text.
   *
   * @param floats how a float is written, from Go's shortest {@code %g}
   */
  static Value read(String text, UnaryOperator<String> floats) {
    if (YamlEvents.tooLong(text)) {
      throw new LimitException("YAML with a line of more than 64 KiB");
    }
    List<YamlEvent> events =
        YamlEvents.of(text).orElseThrow(() -> new BuiltinException("not YAML"));
    return YamlTree.first(events).map(new YamlReader(floats)::value).orElse(new Value.Null());
  }

  private Value value(YamlTree node) {
    count();
    if (node instanceof YamlTree.Alias alias) {
      if (!open.add(alias.anchor())) {
        throw new BuiltinException("the anchor " + alias.name() + " contains itself");
      }
      Value value = value(alias.anchor().node());
      open.remove(alias.anchor());
      return value;
    }
    if (node instanceof YamlTree.Scalar scalar) {
      return scalar(YamlScalar.of(scalar.tag(), scalar.text()));
    }
    if (node instanceof YamlTree.Sequence sequence) {
      return new Value.Arr(sequence.items().stream().map(this::value).toList());
    }
    TreeMap<Value, Value> members = new TreeMap<>();
    mapping((YamlTree.Mapping) node, members, new HashSet<>());
    return new Value.Obj(members);
  }

  /** Go's own bounds for what aliases may add, which end a bomb of them. */
  private void count() {
    nodes++;
    aliased += open.isEmpty() ? 0 : 1;
    double large = Math.max(0, Math.min(1, (nodes - FEW_NODES) / (MANY_NODES - FEW_NODES)));
    if (aliased > FREE_ALIASES
        && nodes > FREE_NODES
        && (double) aliased / nodes > 0.99 - 0.89 * large) {
      throw new BuiltinException("document contains excessive aliasing");
    }
  }

  private Value scalar(YamlScalar scalar) {
    if (!scalar.tag().equals(YamlScalar.FLOAT) || !(scalar.value() instanceof Value.Num number)) {
      return scalar.value();
    }
    return new Value.Num(floats.apply(number.digits()));
  }

  /**
   * The members of a mapping and of those that are merged into it; of one name that was not taken
   * before, the last.
   */
  private void mapping(YamlTree.Mapping mapping, Map<Value, Value> into, Set<Value> taken) {
    Set<Value> here = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    List<YamlTree> merged = new ArrayList<>();
    for (Map.Entry<YamlTree, YamlTree> entry : mapping.entries()) {
      if (entry.getKey() instanceof YamlTree.Alias alias && !aliases.add(alias.name())) {
        throw new BuiltinException("mapping key *" + alias.name() + " already defined");
      }
      if (isMerge(entry.getKey())) {
        merged.add(entry.getValue());
        continue;
      }
      Value key = key(entry.getKey());
      if (!taken.contains(key)) {
        into.put(key, value(entry.getValue()));
        here.add(key);
      }
    }
    taken.addAll(here);
    merged(merged).forEach(tree -> merge(tree, into, taken));
  }

  private static boolean isMerge(YamlTree key) {
    return key instanceof YamlTree.Scalar scalar
        && scalar.text().equals("<<")
        && (scalar.tag().isEmpty() || scalar.tag().equals(YamlScalar.MERGE));
  }

  /** All mappings to be merged: each merge key has one or a list. */
  private static List<YamlTree> merged(List<YamlTree> values) {
    return values.stream()
        .flatMap(
            value ->
                value instanceof YamlTree.Sequence list
                    ? list.items().stream()
                    : List.of(value).stream())
        .toList();
  }

  private void merge(YamlTree tree, Map<Value, Value> into, Set<Value> taken) {
    YamlTree.Anchor anchor = tree instanceof YamlTree.Alias alias ? alias.anchor() : null;
    YamlTree target = anchor == null ? tree : anchor.node();
    if (!(target instanceof YamlTree.Mapping mapping)) {
      throw new BuiltinException("map merge requires map or sequence of maps as the value");
    }
    if (anchor != null && !open.add(anchor)) {
      throw new BuiltinException("an anchor contains itself");
    }
    count();
    mapping(mapping, into, taken);
    if (anchor != null) {
      open.remove(anchor);
    }
  }

  /** A name in JSON: the text of a scalar; null and collections are none. */
  private Value key(YamlTree node) {
    count();
    YamlTree target = node instanceof YamlTree.Alias alias ? alias.anchor().node() : node;
    if (!(target instanceof YamlTree.Scalar written)) {
      throw new BuiltinException("invalid map key");
    }
    YamlScalar scalar = YamlScalar.of(written.tag(), written.text());
    if (scalar.value() instanceof Value.Str && !scalar.tag().equals(YamlScalar.TIMESTAMP)) {
      return scalar.value();
    }
    if (scalar.value() instanceof Value.Null || scalar.value() instanceof Value.Str) {
      throw new BuiltinException("unsupported map key");
    }
    return Value.of(
        scalar.tag().equals(YamlScalar.FLOAT) ? floatKey(scalar) : scalar.value().toString());
  }

  /** With the digits of a float of 32 bits. */
  private static String floatKey(YamlScalar scalar) {
    double number = Double.parseDouble(scalar.value().toString());
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite((float) number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return (number < 0 ? "-" : "") + GoDecimal.of(Math.abs((float) number)).single();
  }
}
