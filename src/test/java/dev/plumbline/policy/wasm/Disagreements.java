package dev.plumbline.policy.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cases that are known not to agree, and why: a reason, and indented below it its cases. */
record Disagreements(TreeMap<String, String> reasons) {
  private static final String FILE = "/dev/plumbline/policy/conformance/disagreements.txt";

  static Disagreements listed() throws IOException {
    try (InputStream in = Disagreements.class.getResourceAsStream(FILE)) {
      return of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Disagreements of(String text) {
    TreeMap<String, String> reasons = new TreeMap<>();
    String reason = "";
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      if (!line.startsWith("  ")) {
        reason = line;
      } else if (reason.isEmpty() || reasons.put(line.strip(), reason) != null) {
        throw new IllegalArgumentException("without a reason, or listed twice: " + line);
      }
    }
    return new Disagreements(reasons);
  }

  boolean has(String name) {
    return reasons.containsKey(name);
  }

  /** What is listed and is none of these. */
  Set<String> without(Collection<String> names) {
    Set<String> rest = new TreeSet<>(reasons.keySet());
    rest.removeAll(Set.copyOf(names));
    return rest;
  }
}
