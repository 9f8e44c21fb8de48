package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One YAML document: its defaults, and its pipelines in each of their targets. */
final class SpecDocument {
  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("version", "vars", "defaults", "pipelines"));
  private static final Set<String> SETTINGS =
      new TreeSet<>(
          Set.of("target", "targets", "labels", "compare", "ignore", "unmodelled", "pipeline"));
  private static final Set<String> ENTRY = new TreeSet<>(SETTINGS);

  static {
    ENTRY.addAll(Set.of("name", "arn"));
  }

  private final Mistakes mistakes;
  private final Shape shape;
  private final Targets targets;
  private final Taker taker;
  private Map<String, Scalar> vars = Map.of();

  /** Takes each pipeline in each target. */
  interface Taker {
    void take(Arn arn, Optional<DesiredPipeline> pipeline);
  }

  SpecDocument(Map<String, List<Target>> groups, Mistakes mistakes, Taker taker) {
    this.mistakes = mistakes;
    this.shape = new Shape(mistakes);
    this.targets = new Targets(groups, mistakes);
    this.taker = taker;
  }

  void read(YamlNode node) {
    Optional<Mapping> document = shape.mapping(node, "the spec", KEYS);
    if (document.isEmpty()) {
      return;
    }
    version(document.get());
    vars = document.get().get("vars").map(v -> shape.textMap(v, "vars")).orElse(Map.of());
    Optional<Mapping> defaults = shape.member(document.get(), "defaults", SETTINGS);
    Optional<List<Target>> fallback = defaults.flatMap(targets::of);
    document
        .get()
        .get("pipelines")
        .ifPresentOrElse(
            list -> pipelines(list, defaults, fallback),
            () -> mistakes.error(document.get().origin(), "the spec has no pipelines"));
  }

  private void version(Mapping document) {
    Optional<YamlNode> version = document.get("version");
    if (version.isEmpty()) {
      mistakes.error(document.origin(), "the spec has no version; write version: 1");
    } else if (!(version.get() instanceof Scalar scalar) || !scalar.text().equals("1")) {
      mistakes.wanted(version.get(), "version", "1");
    }
  }

  private void pipelines(
      YamlNode list, Optional<Mapping> defaults, Optional<List<Target>> fallback) {
    List<YamlNode> items = shape.items(list, "pipelines");
    if (items.isEmpty() && list instanceof YamlNode.Sequence) {
      mistakes.wanted(list, "pipelines", "at least one pipeline");
    }
    for (YamlNode item : items) {
      int before = mistakes.errors();
      Optional<Mapping> entry = shape.mapping(item, "a pipeline", ENTRY);
      entry.ifPresent(e -> entry(e, defaults, fallback, mistakes.errors() > before));
    }
  }

  private void entry(
      Mapping entry, Optional<Mapping> defaults, Optional<List<Target>> fallback, boolean broken) {
    int before = mistakes.errors();
    Optional<List<Target>> own = targets.of(entry);
    List<Arn> arns = new Identity(mistakes, shape, vars).arns(entry, own, fallback);
    Settings settings = new Settings(mistakes, shape, defaults, entry);
    boolean wrong = broken || mistakes.errors() > before;
    for (Arn arn : arns) {
      Optional<DesiredPipeline> pipeline = settings.pipeline(arn, vars);
      taker.take(arn, wrong ? Optional.empty() : pipeline);
    }
  }
}
