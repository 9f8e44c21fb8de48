package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Severity;
import dev.plumbline.spec.DesiredPipeline;
import java.util.List;
import java.util.Optional;

/** Compares what a spec wants with what AWS holds. Safe to share between threads. */
public final class Differ {
  private final Catalog catalog;
  private final Grading grading;

  public Differ(Catalog catalog, Grading grading) {
    this.catalog = catalog;
    this.grading = grading;
  }

  /** The state of every field of one pipeline. Any live document has one, however odd. */
  public Drift compare(DesiredPipeline desired, LivePipeline.Found live) {
    List<Entry> entries =
        Walk.of(catalog, desired, live).stream()
            .map(entry -> isIgnored(entry, desired.ignore()) ? entry.ignored() : entry)
            .toList();
    Why why = Why.of(catalog, live, entries);
    return new Drift(
        entries.stream().map(e -> new Drift.Field(e.place().path(), e.state())).toList(),
        entries.stream()
            .filter(entry -> entry.state() != FieldState.EQUAL)
            .map(entry -> difference(entry, desired, why))
            .toList());
  }

  private static boolean isIgnored(Entry entry, List<FieldPath> ignore) {
    return entry.state() != FieldState.EQUAL
        && ignore.stream().anyMatch(path -> path.covers(entry.place().path()));
  }

  private Difference difference(Entry entry, DesiredPipeline desired, Why why) {
    Place place = entry.place();
    Severity own = entry.row().map(Field::severity).orElse(Severity.MEDIUM);
    Optional<Severity> graded = grading.grade(Difference.rule(place.path()), own);
    boolean exact = desired.compare() == DesiredPipeline.Compare.EXACT;
    return new Difference(
        place.path(),
        entry.state(),
        present(place.desired()),
        present(place.live()),
        graded.orElse(own),
        graded.isPresent() && entry.fails(exact),
        place.isSilent() ? Optional.empty() : Optional.of(desired.originOf(place.written())),
        why.of(entry));
  }

  private static Optional<JsonNode> present(JsonNode value) {
    return value.isMissingNode() ? Optional.empty() : Optional.of(value);
  }
}
