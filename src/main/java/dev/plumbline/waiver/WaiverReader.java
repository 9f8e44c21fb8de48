package dev.plumbline.waiver;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Wildcard;
import dev.plumbline.spec.Notes;
import dev.plumbline.spec.Shape;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the document of a waiver file apart. An entry with a mistake is not applied. */
final class WaiverReader {
  private final Terms terms;
  private final Notes notes;
  private final Shape shape;
  private final SelectorReader selectors;

  private WaiverReader(String file, Terms terms) {
    this.terms = terms;
    this.notes = new Notes(Problem.Kind.WAIVER, file);
    this.shape = new Shape(notes);
    this.selectors = new SelectorReader(notes, shape);
  }

  static Waivers.Reading read(String file, byte[] bytes, Terms terms) {
    YamlFile yaml = YamlFile.read(file, bytes, Problem.Kind.WAIVER);
    WaiverReader reader = new WaiverReader(file, terms);
    Waivers waivers =
        yaml.documents().stream().findFirst().map(reader::document).orElse(Waivers.NONE);
    yaml.documents().stream()
        .skip(1)
        .limit(1)
        .forEach(second -> reader.notes.error(second.origin(), "a second document; wanted one"));
    List<Problem> problems = new ArrayList<>(yaml.problems());
    problems.addAll(reader.notes.problems());
    return new Waivers.Reading(waivers, problems);
  }

  private Waivers document(YamlNode node) {
    Optional<YamlNode.Mapping> root = shape.mapping(node, "the document");
    if (root.isEmpty()) {
      return Waivers.NONE;
    }
    shape.keys(root.get(), "the document", WaiverKeys.DOCUMENT);
    shape.version(root.get(), "a waiver file");
    return new Waivers(
        entries(root.get(), "waivers", this::waiver),
        entries(root.get(), "unreadable", this::unreadable));
  }

  /** A list that is not there, and one in which nothing is left, are fine. */
  private <T> List<T> entries(
      YamlNode.Mapping root, String name, Function<YamlNode.Mapping, Optional<T>> reading) {
    Optional<YamlNode> node = root.get(name);
    if (node.isEmpty() || (node.get() instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    for (YamlNode item :
        shape.list(node.get(), name).map(YamlNode.Sequence::items).orElse(List.of())) {
      int before = notes.errors();
      Optional<T> entry = shape.mapping(item, name).flatMap(reading);
      if (notes.errors() == before) {
        entry.ifPresent(entries::add);
      }
    }
    return entries;
  }

  private Optional<Waiver> waiver(YamlNode.Mapping entry) {
    shape.keys(entry, "waivers", WaiverKeys.WAIVER);
    Optional<String> rule = required(entry, "rule");
    Optional<Wildcard> key =
        entry.get("key").flatMap(node -> shape.text(node, "key")).map(s -> Wildcard.of(s.text()));
    Optional<Grant> grant = grant(entry);
    return rule.flatMap(id -> grant.map(g -> new Waiver(Wildcard.of(id), key, g)));
  }

  private Optional<Grant> unreadable(YamlNode.Mapping entry) {
    shape.keys(entry, "unreadable", WaiverKeys.GRANT);
    return grant(entry);
  }

  private Optional<Grant> grant(YamlNode.Mapping entry) {
    List<Selector> pipelines = pipelines(entry);
    Optional<String> reason = required(entry, "reason");
    Optional<String> owner = required(entry, "owner");
    Optional<String> ticket = entry.get("ticket").flatMap(node -> filled(node, "ticket"));
    Optional<LocalDate> expires = expires(entry);
    if (reason.isEmpty() || owner.isEmpty() || expires.isEmpty() || pipelines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Grant(
            pipelines,
            new Acceptance(
                reason.get(),
                owner.get(),
                ticket,
                expires.get(),
                terms.expired(expires.get()),
                entry.origin())));
  }

  private List<Selector> pipelines(YamlNode.Mapping entry) {
    Optional<YamlNode> node = entry.get("pipelines");
    if (node.isEmpty()) {
      notes.error(entry.origin(), "found no pipelines", "pipelines: [\"*\"] stands for all");
    }
    return node.map(selectors::read).orElse(List.of());
  }

  private Optional<LocalDate> expires(YamlNode.Mapping entry) {
    Optional<YamlNode> node = entry.get("expires");
    if (node.isEmpty()) {
      notes.error(
          entry.origin(),
          "found no expires",
          "a waiver ends: write its last day as YYYY-MM-DD, at most " + terms.last());
      return Optional.empty();
    }
    Optional<YamlNode.Scalar> text = shape.text(node.get(), "expires");
    Optional<String> refusal = text.map(YamlNode.Scalar::text).flatMap(terms::refusal);
    refusal.ifPresent(
        why ->
            notes.error(
                node.get().origin(),
                "expires: found " + text.map(YamlNode.Scalar::found).orElse("") + ", " + why));
    return refusal.isPresent() ? Optional.empty() : text.flatMap(s -> Terms.day(s.text()));
  }

  private Optional<String> required(YamlNode.Mapping entry, String name) {
    Optional<YamlNode> node = entry.get(name);
    if (node.isEmpty()) {
      notes.error(entry.origin(), "found no " + name);
    }
    return node.flatMap(n -> filled(n, name));
  }

  private Optional<String> filled(YamlNode node, String name) {
    Optional<String> text = shape.text(node, name).map(s -> s.text().strip());
    if (text.isPresent() && text.get().isEmpty()) {
      notes.error(node.origin(), name + ": found " + Shown.quoted("") + ", wanted some text");
      return Optional.empty();
    }
    return text;
  }
}
