package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts the values of variables into text: {@code ${name}}; {@code $$} is a dollar. */
final class Substitution {
  private static final int LONGEST = 1 << 16;

  private final Variables variables;
  private final Map<String, String> ofTarget;
  private final Map<String, Optional<String>> resolved = new HashMap<>();

  Substitution(Variables variables, Map<String, String> ofTarget) {
    this.variables = variables;
    this.ofTarget = ofTarget;
  }

  /** The text with all variables replaced; empty, and told, where one is unknown. */
  Optional<String> apply(YamlNode.Scalar scalar) {
    return scalar.text().indexOf('$') < 0
        ? Optional.of(scalar.text())
        : apply(scalar.text(), scalar.origin(), true);
  }

  private Optional<String> apply(String text, Origin origin, boolean withVars) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
      out.append(text, at, dollar);
      char next = dollar + 1 < text.length() ? text.charAt(dollar + 1) : ' ';
      at = dollar + 2;
      if (next == '{') {
        int end = text.indexOf('}', at);
        Optional<String> value =
            end < 0 ? unclosed(origin) : value(text.substring(at, end), origin, withVars);
        if (value.isEmpty() || !append(out, value.get(), origin)) {
          return Optional.empty();
        }
        at = end + 1;
      } else {
        out.append('$');
        at = next == '$' ? at : dollar + 1;
      }
    }
    return Optional.of(out.append(text, at, text.length()).toString());
  }

  private boolean append(StringBuilder out, String value, Origin origin) {
    if (out.length() + value.length() > LONGEST || !variables.take(value.length())) {
      variables.notes().error(origin, "variables make this text, or all texts together, too long");
      return false;
    }
    out.append(value);
    return true;
  }

  private Optional<String> unclosed(Origin origin) {
    variables.notes().error(origin, "found ${ without a }", "write $$ for a dollar");
    return Optional.empty();
  }

  private Optional<String> value(String name, Origin origin, boolean withVars) {
    String given = ofTarget.get(name);
    if (given != null) {
      return Optional.of(given);
    }
    Optional<YamlNode.Scalar> variable =
        withVars ? variables.value(name) : Optional.<YamlNode.Scalar>empty();
    if (variable.isPresent()) {
      YamlNode.Scalar text = variable.get();
      return resolved.computeIfAbsent(name, n -> apply(text.text(), text.origin(), false));
    }
    String message = variables.unknown(name, ofTarget, withVars);
    variables.notes().error(origin, message, "write $$ for a dollar that begins no variable");
    return Optional.empty();
  }
}
