package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.FieldPath;
import dev.plumbline.spec.DesiredPipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Goes through both documents at once, along the catalog's rows, and notes every field's state. */
final class Walk {
  private static final String AWS_KEYS = "aws:";

  private final Catalog catalog;
  private final LivePipeline.Found live;
  private final boolean client;
  private final List<Entry> entries = new ArrayList<>();

  private Walk(Catalog catalog, LivePipeline.Found live) {
    this.catalog = catalog;
    this.live = live;
    this.client = live.capture() == LivePipeline.Capture.CLIENT;
  }

  /** Every compared field that either side holds, in the order of the paths. */
  static List<Entry> of(Catalog catalog, DesiredPipeline desired, LivePipeline.Found live) {
    Walk walk = new Walk(catalog, live);
    FieldPath root = FieldPath.ROOT;
    walk.members(new Place(root, root, desired.document(), live.document(), false, false), true);
    walk.entries.sort(Comparator.comparing(entry -> entry.place().path()));
    return List.copyOf(walk.entries);
  }

  /**
   * An object's members.
   *
   * @param known whether every client knows the object
   */
  private void members(Place at, boolean known) {
    Map<String, Field> rows = catalog.members(at.path());
    for (String name : at.names()) {
      Place member = at.member(name);
      Field row = rows.get(name);
      if (row == null) {
        unmodelled(member);
      } else if (!isImplied(row, at)) {
        field(row, member, known);
      }
    }
    rows.values().stream().filter(row -> isImplied(row, at)).forEach(row -> implied(row, at));
  }

  /** Whether the spec declares the member by declaring its sibling. */
  private static boolean isImplied(Field row, Place parent) {
    return row.comesWith().isPresent()
        && parent.member(row.name()).isSilent()
        && !parent.member(row.comesWith().get()).isSilent()
        && !Place.isEmpty(parent.desired().path(row.comesWith().get()));
  }

  private void implied(Field row, Place parent) {
    Place member = parent.member(row.name());
    FieldPath by = parent.written().member(row.comesWith().orElseThrow());
    unset(row).ifPresent(value -> field(row, member.implied(value, by), true));
  }

  private void field(Field row, Place member, boolean parentKnown) {
    Place place = member.withoutEmptyLive();
    boolean news = client && parentKnown && !row.modelled();
    Place at = news && place.isBare() ? place.blinded() : place;
    boolean typed = fits(row.kind(), at.desired()) && fits(row.kind(), at.live());
    boolean never = row.comparison() == Comparison.NEVER;
    Comparison how = typed || never ? row.comparison() : Comparison.PLAIN;
    switch (how) {
      case STRUCTURE -> structure(row, at);
      case TAGS -> keys(row, at);
      case BY_NAME -> byName(row, at);
      case PLAIN, CRON, TIME_ZONE, ROLE, VERSIONED_ARN, UNORDERED -> leaf(row, at, how);
      case NEVER -> {}
    }
  }

  private static boolean fits(Kind kind, JsonNode value) {
    return value.isMissingNode() || value.isNull() || kind.fits(value);
  }

  private void leaf(Field row, Place at, Comparison how) {
    note(at, Optional.of(row), States.ofField(at, how, unset(row), live.arn()));
  }

  private void structure(Field row, Place at) {
    if (row.kind() == Kind.OBJECT) {
      members(at, row.modelled());
      return;
    }
    int most = Math.max(at.desired().size(), at.live().size());
    for (int i = 0; i < most; i++) {
      element(row, at.element(i));
    }
  }

  /** An element that both sides have is compared by its members, any other as a whole. */
  private void element(Field row, Place at) {
    if (at.desired().isObject() && at.live().isObject()) {
      members(at, row.modelled());
    } else {
      note(at, Optional.of(row), States.ofValue(at));
    }
  }

  private void keys(Field row, Place at) {
    for (String key : at.names()) {
      if (!key.regionMatches(true, 0, AWS_KEYS, 0, AWS_KEYS.length())) {
        Place member = at.member(key);
        note(member, Optional.of(row), States.ofValue(member));
      }
    }
  }

  private void byName(Field row, Place at) {
    Optional<Map<String, Integer>> desired = Names.in(at.desired());
    Optional<Map<String, Integer>> found = Names.in(at.live());
    if (desired.isEmpty() || found.isEmpty()) {
      leaf(row, at, Comparison.UNORDERED);
      return;
    }
    Set<String> names = new TreeSet<>(desired.get().keySet());
    names.addAll(found.get().keySet());
    for (String name : names) {
      int desiredAt = desired.get().getOrDefault(name, -1);
      element(row, at.named(name, desiredAt, found.get().getOrDefault(name, -1)));
    }
  }

  private void unmodelled(Place member) {
    Place place = member.withoutEmptyLive();
    Place at = client ? place.blinded() : place;
    boolean shown = at.isSilent() && !at.isBare();
    note(
        at,
        Optional.empty(),
        shown
            ? Optional.of(FieldState.UNMODELLED)
            : States.ofField(at, Comparison.PLAIN, Optional.empty(), live.arn()));
  }

  private Optional<JsonNode> unset(Field row) {
    return row.defaultValue().value(live.arn(), live.document());
  }

  private void note(Place at, Optional<Field> row, Optional<FieldState> state) {
    state.ifPresent(known -> entries.add(new Entry(at, known, row)));
  }
}
