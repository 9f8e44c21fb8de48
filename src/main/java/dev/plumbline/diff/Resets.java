package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * UpdateImagePipeline replaces everything and resets what the caller leaves out. So several
 * declared settings that are back at their defaults in a pipeline that was updated look like one
 * careless update.
 *
 * @param members the top-level members that are reset
 * @param when the document's {@code dateUpdated}
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_UpdateImagePipeline.html">UpdateImagePipeline</a>
 */
record Resets(Set<String> members, String when) implements Why.Clause {
  private static final FieldPath UPDATED = FieldPath.of("dateUpdated");
  private static final FieldPath CREATED = FieldPath.of("dateCreated");

  /** Tags have calls of their own; an update does not touch them. */
  private static final String TAGS = "tags";

  static Resets in(LivePipeline.Found live, List<Entry> entries) {
    JsonNode updated = UPDATED.in(live.document());
    boolean once = updated.equals(CREATED.in(live.document()));
    Set<String> members =
        entries.stream()
            .filter(entry -> !once && isReset(entry, live))
            .map(entry -> entry.place().path().topLevel())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Resets(members, updated.isTextual() ? updated.textValue() : "");
  }

  private static boolean isReset(Entry entry, LivePipeline.Found live) {
    Place place = entry.place();
    boolean changed = entry.state() == FieldState.CHANGED && !Place.isEmpty(place.desired());
    return !place.path().topLevel().equals(TAGS)
        && (entry.state() == FieldState.MISSING || (changed && isAtDefault(entry, live)));
  }

  private static boolean isAtDefault(Entry entry, LivePipeline.Found live) {
    Optional<Default> unset = entry.row().map(Field::defaultValue);
    return unset
        .flatMap(value -> value.value(live.arn(), live.document()))
        .filter(
            value ->
                entry
                    .row()
                    .orElseThrow()
                    .comparison()
                    .same(value, entry.place().live(), live.arn()))
        .isPresent();
  }

  @Override
  public Optional<String> of(Entry entry) {
    boolean one =
        members.contains(entry.place().path().topLevel())
            && (entry.state() == FieldState.MISSING || entry.state() == FieldState.CHANGED);
    return one && members.size() > 1 && !when.isEmpty()
        ? Optional.of(
            "%s are at their defaults since the update of %s, as after an update that left them out"
                .formatted(String.join(", ", members), when))
        : Optional.empty();
  }
}
