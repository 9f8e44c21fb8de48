package dev.plumbline.spec;

import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The {@code vars} of one document. They may use the target's variables, but not each other. */
final class Variables {
  static final List<String> OF_TARGET = List.of("account", "partition", "region");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /** What all texts of a document may come to; a small file could ask for terabytes. */
  private static final long MOST_CHARACTERS = 32L << 20;

  private final Notes notes;
  private final Map<String, YamlNode.Scalar> values = new TreeMap<>();
  private long left = MOST_CHARACTERS;

  Variables(Notes notes, Optional<YamlNode> vars) {
    this.notes = notes;
    Shape shape = new Shape(notes);
    vars.flatMap(node -> shape.mapping(node, "vars"))
        .ifPresent(mapping -> mapping.entries().values().forEach(e -> add(e, shape)));
  }

  private void add(YamlNode.Entry entry, Shape shape) {
    String name = entry.key();
    if (OF_TARGET.contains(name)) {
      notes.error(
          entry.origin(), "vars: " + name + " comes from the target and cannot be set here");
    } else if (!NAME.matcher(name).matches()) {
      notes.error(
          entry.origin(),
          "vars: found the name " + Shown.of(name) + ", wanted letters, digits, _ and -");
    }
    shape.text(entry.value(), "vars." + Shown.of(name)).ifPresent(s -> values.put(name, s));
  }

  /** The variables of a pipeline in this target. */
  Substitution in(Target target) {
    Map<String, String> known = new TreeMap<>();
    known.put("account", target.account());
    known.put("partition", target.partition());
    known.put("region", target.region());
    return new Substitution(this, known);
  }

  /** The variables where the target is still to be told. */
  Substitution withoutTarget() {
    return new Substitution(this, new TreeMap<>());
  }

  Optional<YamlNode.Scalar> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Notes notes() {
    return notes;
  }

  /** Whether so many characters more may be made. */
  boolean take(int characters) {
    left -= characters;
    return left >= 0;
  }

  /** What is said of a name that is no variable here. */
  String unknown(String name, Map<String, String> ofTarget, boolean withVars) {
    if (!withVars && values.containsKey(name)) {
      return "found ${" + Shown.of(name) + "} in vars, but a variable cannot use another one";
    }
    TreeSet<String> known = new TreeSet<>(ofTarget.keySet());
    if (withVars) {
      known.addAll(values.keySet());
    }
    String all = known.isEmpty() ? "none is known here" : "known are " + Shape.joined(known);
    return "found ${" + Shown.of(name) + "}, " + all + Suggestion.didYouMean(name, known);
  }
}
