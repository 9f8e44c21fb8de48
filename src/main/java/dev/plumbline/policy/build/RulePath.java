package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A rule by its package and name: everything that is called by this path is one rule. */
record RulePath(List<String> packagePath, String name) implements Comparable<RulePath> {
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final Pattern IN_ENTRYPOINT = Pattern.compile("[a-zA-Z0-9_.-]+");

  RulePath {
    packagePath = List.copyOf(packagePath);
  }

  /** {@code data.plumbline.scanning_enabled}. */
  String packageText() {
    StringBuilder text = new StringBuilder("data");
    for (String part : packagePath) {
      boolean plain = PLAIN.matcher(part).matches();
      text.append(plain ? "." + part : "[" + Json.text(TextNode.valueOf(part)) + "]");
    }
    return text.toString();
  }

  /** {@code plumbline/scanning_enabled/deny}, as {@code opa build -e} wants it. */
  String entrypoint() {
    return String.join("/", packagePath) + "/" + name;
  }

  /** Whether OPA finds the rule by its entrypoint: it splits the text at slashes. */
  boolean canBeEntrypoint() {
    return packagePath.stream().allMatch(part -> IN_ENTRYPOINT.matcher(part).matches());
  }

  @Override
  public int compareTo(RulePath other) {
    return Comparator.comparing(RulePath::toString).compare(this, other);
  }

  /** {@code data.plumbline.scanning_enabled.deny}. */
  @Override
  public String toString() {
    return packageText() + "." + name;
  }
}
