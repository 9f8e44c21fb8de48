package dev.plumbline.waiver;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import dev.plumbline.model.Wildcard;
import dev.plumbline.spec.Notes;
import dev.plumbline.spec.Shape;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads {@code pipelines:}: a list of names and ARNs, or of mappings that say more. What has no
 * star in it must be what it could be, so that a slip of the pen is told.
 */
record SelectorReader(Notes notes, Shape shape) {
  /** In the order of the list; those with a mistake left out. */
  List<Selector> read(YamlNode node) {
    List<YamlNode> items =
        shape.list(node, "pipelines").map(YamlNode.Sequence::items).orElse(List.of());
    if (node instanceof YamlNode.Sequence && items.isEmpty()) {
      notes.error(
          node.origin(), "pipelines: found an empty list", "pipelines: [\"*\"] stands for all");
    }
    return items.stream().flatMap(item -> selector(item).stream()).toList();
  }

  private Optional<Selector> selector(YamlNode item) {
    if (item instanceof YamlNode.Mapping mapping) {
      return mapping(mapping);
    }
    Optional<YamlNode.Scalar> text = shape.text(item, "pipelines");
    boolean arn = text.isPresent() && text.get().text().startsWith("arn:");
    return text.flatMap(scalar -> arn ? arn(scalar) : name(scalar))
        .map(
            pattern ->
                new Selector(
                    arn ? Optional.empty() : Optional.of(pattern),
                    arn ? Optional.of(pattern) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()));
  }

  private Optional<Selector> mapping(YamlNode.Mapping mapping) {
    int before = notes.errors();
    shape.keys(mapping, "pipelines", WaiverKeys.SELECTOR);
    if (mapping.entries().isEmpty()) {
      notes.error(
          mapping.origin(), "pipelines: found an empty mapping", "\"*\" stands for all pipelines");
    }
    Selector selector =
        new Selector(
            text(mapping, "name").flatMap(this::name),
            text(mapping, "arn").flatMap(this::arn),
            text(mapping, "account").flatMap(s -> pattern(s, Target::isAccount, "twelve digits")),
            text(mapping, "region").flatMap(s -> pattern(s, Target::isRegion, "a region's name")),
            mapping.get("labels").map(this::labels).orElse(Map.of()));
    return notes.errors() > before ? Optional.empty() : Optional.of(selector);
  }

  private Optional<YamlNode.Scalar> text(YamlNode.Mapping mapping, String name) {
    return mapping.get(name).flatMap(node -> shape.text(node, name));
  }

  private Optional<Wildcard> name(YamlNode.Scalar text) {
    return pattern(text, Arn::isPipelineName, "a pipeline's name, or a pattern with *");
  }

  private Optional<Wildcard> arn(YamlNode.Scalar text) {
    return pattern(
        text,
        arn -> Arn.parse(arn).filter(Arn::isPipeline).isPresent(),
        "a pipeline's ARN, or a pattern with *");
  }

  private Optional<Wildcard> pattern(
      YamlNode.Scalar text, Predicate<String> possible, String wanted) {
    Wildcard pattern = Wildcard.of(text.text());
    if (pattern.isPlain() && !possible.test(text.text())) {
      notes.error(text.origin(), "pipelines: found " + text.found() + ", wanted " + wanted);
      return Optional.empty();
    }
    return Optional.of(pattern);
  }

  private Map<String, Wildcard> labels(YamlNode node) {
    Map<String, Wildcard> labels = new LinkedHashMap<>();
    Optional<YamlNode.Mapping> mapping = shape.mapping(node, "labels");
    if (mapping.isPresent() && mapping.get().entries().isEmpty()) {
      notes.error(node.origin(), "labels: found an empty mapping, wanted a label");
    }
    mapping.ifPresent(
        entries ->
            entries
                .entries()
                .values()
                .forEach(
                    entry ->
                        shape
                            .text(entry.value(), "labels." + entry.key())
                            .ifPresent(s -> labels.put(entry.key(), Wildcard.of(s.text())))));
    return labels;
  }
}
