package dev.plumbline.policy.wasm;

import dev.plumbline.policy.wasm.ConformanceCase.Verdict.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many cases came out how, by category and in all. */
final class ConformanceTable {
  private final Map<String, Map<Kind, Integer>> categories = new TreeMap<>();
  private final Map<String, Map<Kind, Integer>> suites = new TreeMap<>();

  /** The cases of both versions of a category count together, and apart in their suites. */
  void add(ConformanceCase one, Kind kind) {
    String[] category = one.category().split("/", 2);
    String name = category[0].equals("wasm") ? one.category() : category[1];
    count(categories, name, kind);
    count(suites, "all of " + category[0], kind);
    count(suites, "in all", kind);
  }

  private static void count(Map<String, Map<Kind, Integer>> table, String name, Kind kind) {
    table.computeIfAbsent(name, n -> new EnumMap<>(Kind.class)).merge(kind, 1, Integer::sum);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(row("category", "cases", "agree", "disagree", "refused"));
    categories.forEach((name, counts) -> out.append(row(name, counts)));
    suites.forEach((name, counts) -> out.append(row(name, counts)));
    Map<Kind, Integer> all = suites.getOrDefault("in all", Map.of());
    int agree = all.getOrDefault(Kind.AGREES, 0);
    int judged = agree + all.getOrDefault(Kind.DISAGREES, 0);
    return out.append(
            String.format(
                Locale.ROOT,
                "outside the refused families %d of %d agree with OPA: %.2f %%%n",
                agree,
                judged,
                100.0 * agree / judged))
        .toString();
  }

  private static String row(String name, Map<Kind, Integer> counts) {
    int agree = counts.getOrDefault(Kind.AGREES, 0);
    int disagree = counts.getOrDefault(Kind.DISAGREES, 0);
    int refused = counts.getOrDefault(Kind.REFUSED, 0);
    return row(name, agree + disagree + refused, agree, disagree, refused);
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-34s %6s %6s %9s %8s%n", cells);
  }
}
