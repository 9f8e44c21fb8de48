package dev.plumbline.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an entry and its document's defaults say of a pipeline, apart from where it lives. */
final class Settings {
  private static final Catalog CATALOG = Catalog.imagePipeline();

  private final Mistakes mistakes;
  private final Shape shape;
  private final Optional<Mapping> defaults;
  private final Mapping entry;
  private final Map<String, Scalar> labels = new TreeMap<>();
  private final List<FieldPath> unmodelled;
  private final List<FieldPath> ignore;
  private final DesiredPipeline.Compare compare;

  Settings(Mistakes mistakes, Shape shape, Optional<Mapping> defaults, Mapping entry) {
    this.mistakes = mistakes;
    this.shape = shape;
    this.defaults = defaults;
    this.entry = entry;
    layers("labels").forEach(node -> labels.putAll(shape.textMap(node, "labels")));
    this.unmodelled = layers("unmodelled").flatMap(node -> paths(node, "unmodelled")).toList();
    this.ignore = layers("ignore").flatMap(this::ignored).distinct().toList();
    this.compare = compare();
  }

  /** What stands under a key: the defaults' first, then the entry's own. */
  private Stream<YamlNode> layers(String key) {
    return Stream.concat(defaults.flatMap(d -> d.get(key)).stream(), entry.get(key).stream());
  }

  private Stream<FieldPath> paths(YamlNode node, String subject) {
    List<FieldPath> paths = new ArrayList<>();
    for (Scalar text : shape.texts(node, subject)) {
      FieldPath.parse(text.text())
          .ifPresentOrElse(
              paths::add,
              () ->
                  mistakes.wanted(
                      text, subject, "a path such as schedule.timezone or tags[\"a.b\"]"));
    }
    return paths.stream();
  }

  /** Paths that no field of the catalog has would silently never apply. */
  private Stream<FieldPath> ignored(YamlNode node) {
    List<FieldPath> known = new ArrayList<>();
    for (Scalar text : shape.texts(node, "ignore")) {
      Optional<FieldPath> path = FieldPath.parse(text.text());
      if (path.isEmpty()) {
        mistakes.wanted(text, "ignore", "a path such as schedule.timezone or tags[\"a.b\"]");
      } else if (isKnown(path.get()) || unmodelled.stream().anyMatch(p -> p.covers(path.get()))) {
        known.add(path.get());
      } else {
        mistakes.unknown(text.origin(), "path in ignore", text.text(), names());
      }
    }
    return known.stream();
  }

  private static boolean isKnown(FieldPath path) {
    if (CATALOG.field(path).isPresent()) {
      return true;
    }
    return CATALOG
        .field(path.parent())
        .filter(
            f ->
                f.kind() == dev.plumbline.catalog.Kind.MAP
                    || f.kind() == dev.plumbline.catalog.Kind.SET
                    || f.kind() == dev.plumbline.catalog.Kind.LIST)
        .isPresent();
  }

  private static List<String> names() {
    return CATALOG.fields().stream()
        .filter(f -> f.kind() != dev.plumbline.catalog.Kind.READ_ONLY)
        .map(f -> f.path().toString())
        .toList();
  }

  private DesiredPipeline.Compare compare() {
    Optional<YamlNode> node = layers("compare").reduce((a, b) -> b);
    if (node.isEmpty()) {
      return DesiredPipeline.Compare.DECLARED;
    }
    String text = node.get() instanceof Scalar scalar ? scalar.text() : "";
    for (DesiredPipeline.Compare compare : DesiredPipeline.Compare.values()) {
      if (compare.toString().equals(text)) {
        return compare;
      }
    }
    mistakes.wanted(node.get(), "compare", "declared or exact");
    return DesiredPipeline.Compare.DECLARED;
  }

  /** The pipeline in one target; empty where what it declares has a mistake. */
  Optional<DesiredPipeline> pipeline(Arn arn, Map<String, Scalar> vars) {
    int before = mistakes.errors();
    Variables variables = Variables.of(arn.target(), vars, mistakes);
    Map<FieldPath, Origin> origins = new HashMap<>();
    ObjectNode document = document(variables, origins);
    Map<String, String> texts = new TreeMap<>();
    labels.forEach((key, value) -> texts.put(key, variables.in(value).text()));
    if (mistakes.errors() > before) {
      return Optional.empty();
    }
    String name =
        entry
            .get("name")
            .map(n -> n instanceof Scalar s ? variables.in(s).text() : "")
            .orElse(arn.name());
    return Optional.of(
        new DesiredPipeline(
            arn, name, new TreeMap<>(texts), compare, ignore, document, origins, entry.origin()));
  }

  private ObjectNode document(Variables variables, Map<FieldPath, Origin> origins) {
    Optional<YamlNode> fallback = defaults.flatMap(d -> d.get("pipeline"));
    YamlNode own = entry.get("pipeline").orElse(new Mapping(entry.origin(), List.of()));
    YamlNode merged = variables.in(Merge.pipeline(fallback, own));
    Typing typing = new Typing(origins, unmodelled, mistakes);
    return shape
        .mapping(merged, "pipeline")
        .map(
            mapping -> {
              ObjectNode document = typing.document(mapping);
              typing.cross(document, mapping);
              return document;
            })
        .orElseGet(dev.plumbline.model.Json::object);
  }
}
