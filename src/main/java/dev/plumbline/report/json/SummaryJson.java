package dev.plumbline.report.json;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.SpecChange;
import dev.plumbline.report.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON of the totals; each count's name is its constant's in camel case. */
final class SummaryJson {
  private SummaryJson() {}

  static void write(JsonOut out, Summary summary) throws IOException {
    out.number("pipelines", summary.pipelines());
    counts(out, PipelineState.class, summary.states());
    out.object("checks", summary.checks(), (o, c) -> counts(o, Check.Result.class, c))
        .object("findings", summary.findings(), (o, c) -> counts(o, Finding.Status.class, c))
        .object("bySeverity", summary.bySeverity(), (o, c) -> counts(o, Severity.class, c))
        .objectOrNull("changes", changes(summary), (o, c) -> counts(o, SpecChange.Kind.class, c))
        .number("failing", summary.failing())
        .number("incomplete", summary.incomplete());
  }

  private static Optional<Map<SpecChange.Kind, Integer>> changes(Summary summary) {
    return Optional.of(summary.changes()).filter(counts -> !counts.isEmpty());
  }

  /** What differs between two, as {@code found 3 drifted, counted 2}. */
  static String differences(Summary found, Summary counted) {
    Map<String, Integer> there = flat(found);
    List<String> texts = new ArrayList<>();
    flat(counted)
        .forEach(
            (name, count) -> {
              if (!count.equals(there.get(name))) {
                texts.add("found " + there.get(name) + " " + name + ", counted " + count);
              }
            });
    return String.join("; ", texts);
  }

  private static Map<String, Integer> flat(Summary summary) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("pipelines", summary.pipelines());
    summary.states().forEach((key, count) -> counts.put(name(key), count));
    summary.checks().forEach((key, count) -> counts.put("checks." + name(key), count));
    summary.findings().forEach((key, count) -> counts.put("findings." + name(key), count));
    summary.bySeverity().forEach((key, count) -> counts.put("bySeverity." + name(key), count));
    summary.changes().forEach((key, count) -> counts.put("changes." + name(key), count));
    counts.put("failing", summary.failing());
    counts.put("incomplete", summary.incomplete());
    return counts;
  }

  private static <E extends Enum<E>> void counts(JsonOut out, Class<E> type, Map<E, Integer> counts)
      throws IOException {
    for (E key : type.getEnumConstants()) {
      out.number(name(key), counts.getOrDefault(key, 0));
    }
  }

  static Summary read(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<Integer> pipelines = object.number("pipelines");
    Map<PipelineState, ObjectIn.Member<Integer>> states = counts(object, PipelineState.class);
    ObjectIn.Member<Map<Check.Result, Integer>> checks =
        object.member("checks", at -> counts(at, Check.Result.class));
    ObjectIn.Member<Map<Finding.Status, Integer>> findings =
        object.member("findings", at -> counts(at, Finding.Status.class));
    ObjectIn.Member<Map<Severity, Integer>> bySeverity =
        object.member("bySeverity", at -> counts(at, Severity.class));
    ObjectIn.Member<Optional<Map<SpecChange.Kind, Integer>>> changes =
        object.added("changes", at -> counts(at, SpecChange.Kind.class));
    ObjectIn.Member<Integer> failing = object.number("failing");
    ObjectIn.Member<Integer> incomplete = object.number("incomplete");
    return object.read(
        () ->
            adding(
                pipelines.get(),
                new Summary(
                    values(states),
                    checks.get(),
                    findings.get(),
                    bySeverity.get(),
                    changes.get().orElse(Map.of()),
                    failing.get(),
                    incomplete.get())));
  }

  private static Summary adding(int pipelines, Summary summary) {
    if (summary.pipelines() != pipelines) {
      throw new IllegalArgumentException(
          "pipelines is " + pipelines + ", its states add up to " + summary.pipelines());
    }
    return summary;
  }

  private static <E extends Enum<E>> Map<E, Integer> counts(JsonIn in, Class<E> type)
      throws IOException {
    ObjectIn object = new ObjectIn(in);
    Map<E, ObjectIn.Member<Integer>> members = counts(object, type);
    return object.read(() -> values(members));
  }

  private static <E extends Enum<E>> Map<E, ObjectIn.Member<Integer>> counts(
      ObjectIn object, Class<E> type) {
    Map<E, ObjectIn.Member<Integer>> members = new EnumMap<>(type);
    for (E key : type.getEnumConstants()) {
      members.put(key, object.number(name(key)));
    }
    return members;
  }

  private static <E extends Enum<E>> Map<E, Integer> values(
      Map<E, ObjectIn.Member<Integer>> members) {
    Map<E, Integer> counts = new TreeMap<>();
    members.forEach((key, member) -> counts.put(key, member.get()));
    return counts;
  }

  /** {@code inLine} of {@code IN_LINE}. */
  private static String name(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }
}
