package dev.plumbline.spec;

import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import dev.plumbline.spec.YamlNode.Sequence;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${name}} inside text; {@code $$} is a dollar. */
final class Variables {
  private static final Pattern USE = Pattern.compile("\\$\\$|\\$\\{([^}]*)(}?)");

  private final Map<String, String> values;
  private final Mistakes mistakes;

  private Variables(Map<String, String> values, Mistakes mistakes) {
    this.values = values;
    this.mistakes = mistakes;
  }

  /** The target's own three, and the document's, which may use those. */
  static Variables of(Target target, Map<String, Scalar> vars, Mistakes mistakes) {
    Map<String, String> own =
        Map.of(
            "account", target.account(),
            "region", target.region(),
            "partition", target.partition());
    Variables outer = new Variables(own, mistakes);
    Map<String, String> all = new TreeMap<>();
    vars.forEach((name, value) -> all.put(name, outer.in(value).text()));
    all.putAll(own);
    return new Variables(all, mistakes);
  }

  /** Whether the text uses any variable or escape at all. */
  static boolean uses(String text) {
    return text.indexOf('$') >= 0;
  }

  /** The same tree with every text replaced. */
  YamlNode in(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return in(scalar);
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(sequence.origin(), sequence.items().stream().map(this::in).toList());
    }
    Mapping mapping = (Mapping) node;
    return new Mapping(
        mapping.origin(),
        mapping.entries().stream()
            .map(e -> new Mapping.Entry(e.key(), e.keyOrigin(), in(e.value())))
            .toList());
  }

  Scalar in(Scalar scalar) {
    if (!uses(scalar.text())) {
      return scalar;
    }
    Matcher m = USE.matcher(scalar.text());
    StringBuilder text = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(text, Matcher.quoteReplacement(value(m, scalar)));
    }
    return new Scalar(scalar.origin(), m.appendTail(text).toString(), scalar.plain());
  }

  private String value(Matcher use, Scalar scalar) {
    if (use.group(1) == null) {
      return "$";
    }
    String name = use.group(1);
    String value = use.group(2).isEmpty() ? null : values.get(name);
    if (value == null) {
      String what =
          use.group(2).isEmpty()
              ? "the variable ${" + name + " has no closing brace"
              : "unknown variable ${"
                  + name
                  + "}; known: "
                  + String.join(", ", values.keySet())
                  + Suggestion.didYouMean(name, values.keySet());
      mistakes.error(scalar.origin(), what + " (write $$ for a dollar)");
      return use.group();
    }
    return value;
  }
}
