package dev.plumbline.adopt;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Kind;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Grading;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.DesiredPipeline.Compare;
import dev.plumbline.spec.SpecLoader;
import dev.plumbline.spec.Specs;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a draft as a check would, and takes out of it what a spec cannot say: a schedule that Image
 * Builder took years ago and would refuse today, for one. Such a field is ignored, by name, for
 * else an exact comparison would find it undeclared.
 */
final class Proof {
  private static final String FILE = "adopted.yaml";
  private static final int MOST = 100;

  private final Differ differ = new Differ(Catalog.imagePipeline(), Grading.CATALOG);
  private final SpecText text = new SpecText(Compare.EXACT);

  /** The draft with which a check is clean; empty where there is none. */
  Optional<Draft> of(Draft draft) {
    Draft proven = draft;
    for (int i = 0; i < MOST; i++) {
      SortedMap<FieldPath, String> wrong = wrong(proven);
      if (wrong.isEmpty()) {
        return Optional.of(proven);
      }
      if (wrong.firstKey().isRoot()) {
        return Optional.empty();
      }
      for (Map.Entry<FieldPath, String> one : wrong.entrySet()) {
        proven = proven.ignoring(one.getKey(), one.getValue());
      }
    }
    return Optional.empty();
  }

  /** Holds whole files against what they are to declare: a difference now is a fault of ours. */
  void together(SortedMap<String, String> files, List<Draft> drafts) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, yaml) -> bytes.put(name, yaml.getBytes(StandardCharsets.UTF_8)));
    Specs specs = SpecLoader.read(bytes, Map.of());
    Map<Arn, DesiredPipeline> desired =
        specs.pipelines().stream().collect(Collectors.toMap(DesiredPipeline::arn, p -> p));
    for (Draft draft : drafts) {
      DesiredPipeline spec = desired.get(draft.live().arn());
      if (spec == null || differ.compare(spec, draft.live()).drifted()) {
        throw new IllegalStateException(
            "the adopted specs do not say what is live of " + draft.live().arn() + ": " + files);
      }
    }
  }

  /** What is wrong, by the field to leave out; the root where no field is to blame. */
  private SortedMap<FieldPath, String> wrong(Draft draft) {
    byte[] yaml =
        text.of(List.of(new SpecText.Item(List.of(draft)))).getBytes(StandardCharsets.UTF_8);
    Specs specs = SpecLoader.read(new TreeMap<>(Map.of(FILE, yaml)), Map.of());
    SortedMap<FieldPath, String> wrong = new TreeMap<>();
    YamlFile file = YamlFile.read(FILE, yaml, Problem.Kind.SPEC);
    specs.problems().stream()
        .filter(Problem::isError)
        .forEach(problem -> wrong.put(place(file, problem), problem.message()));
    if (wrong.isEmpty()) {
      specs.pipelines().forEach(pipeline -> compared(pipeline, draft, wrong));
    }
    return wrong;
  }

  private void compared(DesiredPipeline spec, Draft draft, SortedMap<FieldPath, String> wrong) {
    differ.compare(spec, draft.live()).differences().stream()
        .filter(Difference::fails)
        .forEach(d -> wrong.put(whole(d.path()), "what a spec says of it would not be equal"));
  }

  private static FieldPath place(YamlFile file, Problem problem) {
    return file.documents().stream()
        .findFirst()
        .flatMap(document -> member(document, "pipelines"))
        .flatMap(Proof::first)
        .flatMap(entry -> member(entry, "pipeline"))
        .flatMap(p -> problem.origin().flatMap(origin -> find(p, FieldPath.ROOT, origin)))
        .map(Proof::whole)
        .orElse(FieldPath.ROOT);
  }

  private static Optional<YamlNode> member(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static Optional<YamlNode> first(YamlNode node) {
    return node instanceof YamlNode.Sequence list
        ? list.items().stream().findFirst()
        : Optional.empty();
  }

  /** The innermost place that begins at the origin, be it with its key or its value. */
  private static Optional<FieldPath> find(YamlNode node, FieldPath path, Origin origin) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries().values()) {
        FieldPath member = path.member(entry.key());
        Optional<FieldPath> inner = find(entry.value(), member, origin);
        if (inner.isPresent() || entry.origin().equals(origin)) {
          return inner.or(() -> Optional.of(member));
        }
      }
    } else if (node instanceof YamlNode.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        Optional<FieldPath> inner = find(list.items().get(i), path.element(i), origin);
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    return !path.isRoot() && node.origin().equals(origin) ? Optional.of(path) : Optional.empty();
  }

  /** A list is declared whole or not at all. */
  private static FieldPath whole(FieldPath path) {
    Catalog catalog = Catalog.imagePipeline();
    FieldPath whole = path;
    for (FieldPath at = path; !at.isRoot(); at = at.parent()) {
      boolean list =
          catalog
              .field(at)
              .filter(row -> row.kind() == Kind.LIST || row.kind() == Kind.SET)
              .isPresent();
      whole = list ? at : whole;
    }
    return whole;
  }
}
