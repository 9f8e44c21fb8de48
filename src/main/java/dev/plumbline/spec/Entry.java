package dev.plumbline.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Suggestion;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One entry of {@code pipelines}, with its defaults under it: a pipeline in each target. */
final class Entry {
  private final FileScope scope;
  private final Notes notes;
  private final Shape shape;
  private final Variables variables;
  private final YamlNode.Mapping merged;
  private final boolean tainted;

  /**
   * @param merged the entry over the defaults
   * @param tainted whether what stands around it has an error, so that nobody knows what it means
   */
  Entry(FileScope scope, Variables variables, YamlNode.Mapping merged, boolean tainted) {
    this.scope = scope;
    this.notes = scope.notes();
    this.shape = new Shape(notes);
    this.variables = variables;
    this.merged = merged;
    this.tainted = tainted;
  }

  /** Makes the pipelines that the entry stands for; what is wrong is told. */
  void resolve(List<Identity> identities, boolean wrong, Ledger ledger) {
    for (Identity identity : identities) {
      notes.begin();
      int before = notes.errors();
      boolean alone = ledger.name(identity.arn(), merged.origin(), notes);
      DesiredPipeline pipeline = pipeline(identity);
      if (!alone || wrong || tainted || notes.errors() > before) {
        ledger.fail(identity.arn());
      } else {
        ledger.add(pipeline);
      }
    }
  }

  /** Looks at an entry that cannot say which pipelines it is about, to tell its other errors. */
  void examine() {
    pipeline(Identity.UNKNOWN);
  }

  private DesiredPipeline pipeline(Identity identity) {
    Texts texts = new Texts(notes, variables.in(identity.arn().target()));
    Ignores ignores = new Ignores(notes);
    Set<FieldPath> unmodelled = merged.get("unmodelled").map(ignores::unmodelled).orElse(Set.of());
    Declaration declaration = new Declaration(notes, texts, scope.schedules(), unmodelled);
    ObjectNode document =
        merged
            .get("pipeline")
            .flatMap(node -> shape.mapping(node, "pipeline"))
            .map(mapping -> declaration.document(mapping, scope.root()))
            .orElseGet(Json::object);
    return new DesiredPipeline(
        identity.arn(),
        identity.name(),
        labels(texts),
        compare(),
        merged.get("ignore").map(node -> ignores.ignored(node, unmodelled)).orElse(List.of()),
        document,
        declaration.origins(),
        merged.origin());
  }

  private SortedMap<String, String> labels(Texts texts) {
    SortedMap<String, String> labels = new TreeMap<>();
    merged
        .get("labels")
        .flatMap(node -> shape.mapping(node, "labels"))
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .values()
                    .forEach(
                        entry ->
                            texts
                                .at(entry.value(), "labels." + Shown.of(entry.key()))
                                .ifPresent(s -> labels.put(entry.key(), s.text()))));
    return labels;
  }

  private DesiredPipeline.Compare compare() {
    List<String> allowed = List.of("declared", "exact");
    Optional<YamlNode.Scalar> text =
        merged.get("compare").flatMap(node -> shape.text(node, "compare"));
    text.filter(s -> !allowed.contains(s.text()))
        .ifPresent(
            s ->
                notes.error(
                    s.origin(),
                    "compare: found "
                        + s.found()
                        + ", wanted declared or exact"
                        + Suggestion.didYouMean(s.text(), allowed)));
    return text.filter(s -> s.text().equals("exact")).isPresent()
        ? DesiredPipeline.Compare.EXACT
        : DesiredPipeline.Compare.DECLARED;
  }
}
