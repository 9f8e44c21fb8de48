package dev.plumbline.spec;

import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One YAML document of a spec file. */
final class SpecDocument {
  /**
   * The most values that all pipelines of a document come to, each default counted once for every
   * pipeline that inherits it: a small file with large defaults could ask for billions.
   */
  private static final long MOST_VALUES = 3_000_000;

  private final FileScope scope;
  private final Notes notes;
  private final Shape shape;
  private final Ledger ledger;

  SpecDocument(FileScope scope, Ledger ledger) {
    this.scope = scope;
    this.notes = scope.notes();
    this.shape = new Shape(notes);
    this.ledger = ledger;
  }

  /** Resolves every pipeline of the document. */
  void read(YamlNode root) {
    Optional<YamlNode.Mapping> mapping = shape.mapping(root, "the document");
    mapping.ifPresentOrElse(this::document, ledger::unknown);
  }

  private void document(YamlNode.Mapping root) {
    int before = notes.errors();
    shape.keys(root, "the document", EntryKeys.DOCUMENT);
    shape.version(root, "a spec");
    Variables variables = new Variables(notes, root.get("vars"));
    YamlNode.Mapping defaults =
        root.get("defaults")
            .flatMap(node -> shape.mapping(node, "defaults"))
            .orElse(YamlNode.Mapping.of(root.origin(), Map.of()));
    shape.keys(defaults, "defaults", EntryKeys.DEFAULTS);
    bothTargets(defaults);
    List<YamlNode> entries = entries(root);
    entries(entries, defaults, variables, notes.errors() > before);
  }

  private void bothTargets(YamlNode.Mapping defaults) {
    if (defaults.get("target").isPresent() && defaults.get("targets").isPresent()) {
      notes.error(
          defaults.originOf("targets"),
          "defaults: found both target and targets, wanted one of them");
    }
  }

  private List<YamlNode> entries(YamlNode.Mapping root) {
    Optional<YamlNode> pipelines = root.get("pipelines");
    if (pipelines.isEmpty()) {
      notes.error(root.origin(), "found a spec without pipelines", "add a list pipelines:");
      ledger.unknown();
      return List.of();
    }
    Optional<YamlNode.Sequence> list = shape.list(pipelines.get(), "pipelines");
    if (list.isEmpty()) {
      ledger.unknown();
    } else if (list.get().items().isEmpty()) {
      notes.error(list.get().origin(), "pipelines: found an empty list, wanted a pipeline");
    }
    return list.map(YamlNode.Sequence::items).orElse(List.of());
  }

  private void entries(
      List<YamlNode> entries, YamlNode.Mapping defaults, Variables variables, boolean tainted) {
    long left = MOST_VALUES;
    for (YamlNode node : entries) {
      notes.begin();
      Optional<YamlNode.Mapping> own = shape.mapping(node, "pipelines");
      if (own.isEmpty() || notes.full()) {
        ledger.unknown();
        continue;
      }
      left -= entry(own.get(), defaults, variables, tainted, left);
      if (left < 0) {
        notes.error(
            node.origin(),
            "the pipelines of this document come to more than "
                + Shown.of(String.valueOf(MOST_VALUES))
                + " values, defaults included; the others were not read",
            "split it into several documents");
        ledger.unknown();
        return;
      }
    }
  }

  /** Resolves one entry and returns how many values it came to; resolves none above the limit. */
  private long entry(
      YamlNode.Mapping own,
      YamlNode.Mapping defaults,
      Variables variables,
      boolean tainted,
      long left) {
    int before = notes.errors();
    shape.keys(own, "pipelines", EntryKeys.ENTRY);
    YamlNode.Mapping merged = Merge.entry(defaults, own);
    int known = notes.errors();
    List<Identity> identities = new Identities(notes, variables, scope.groups()).of(own, merged);
    if (notes.errors() > known) {
      ledger.unknown();
    }
    long values = merged.weight() * Math.max(1, identities.size());
    if (values > left) {
      return values;
    }
    boolean wrong = notes.errors() > before;
    Entry entry = new Entry(scope, variables, merged, tainted);
    if (identities.isEmpty()) {
      entry.examine();
    } else {
      entry.resolve(identities, wrong, ledger);
    }
    return values;
  }
}
