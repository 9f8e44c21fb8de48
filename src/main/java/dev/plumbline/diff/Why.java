package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.live.LivePipeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains differences: only by what the documents tell, and silent where they tell nothing. */
final class Why {
  /** One thing that may explain an entry. */
  interface Clause {
    Optional<String> of(Entry entry);
  }

  private final Catalog catalog;
  private final List<Clause> clauses;

  private Why(Catalog catalog, LivePipeline.Found live, List<Entry> entries) {
    this.catalog = catalog;
    TextClauses texts = new TextClauses(live.arn(), entries);
    this.clauses =
        List.of(
            this::otherType,
            Why::blind,
            new AutoDisabled(catalog, live),
            texts::otherAccount,
            texts::otherVersion,
            texts::undocumentedTimes,
            texts::otherZone,
            Why::defaultInstead,
            Why::wholeList,
            Resets.in(live, entries));
  }

  static Why of(Catalog catalog, LivePipeline.Found live, List<Entry> entries) {
    return new Why(catalog, live, entries);
  }

  /** Every clause that applies, the nearest first. */
  Optional<String> of(Entry entry) {
    String text =
        clauses.stream()
            .flatMap(clause -> clause.of(entry).stream())
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Optional<String> otherType(Entry entry) {
    JsonNode live = entry.place().live();
    return entry
        .row()
        .filter(row -> !live.isMissingNode())
        .map(row -> wanted(row, entry.place()))
        .filter(kind -> !kind.fits(live))
        .map(kind -> "AWS answered " + noun(live) + " where the API documents " + kind.noun());
  }

  /** The kind of the place itself: a row stands for the keys and elements under it too. */
  private Kind wanted(Field row, Place place) {
    if (catalog.field(place.path()).isPresent()) {
      return row.kind();
    }
    return row.kind() == Kind.MAP ? Kind.TEXT : Kind.OBJECT;
  }

  private static String noun(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NULL, MISSING, BINARY, POJO -> "no value";
    };
  }

  private static Optional<String> blind(Entry entry) {
    return entry.state() == FieldState.UNREADABLE
        ? Optional.of("the client that printed this document may be too old to know the field")
        : Optional.empty();
  }

  private static Optional<String> defaultInstead(Entry entry) {
    return entry
        .row()
        .filter(row -> entry.state() == FieldState.MISSING)
        .map(Field::defaultValue)
        .filter(unset -> unset instanceof Default.Constant || unset instanceof Default.Derived)
        .map(Default::text)
        .filter(text -> !text.equals("{}"))
        .map(text -> "not set in AWS, which means " + text);
  }

  private static Optional<String> wholeList(Entry entry) {
    return entry.state() == FieldState.UNDECLARED && entry.place().whole()
        ? Optional.of("a declared list is compared whole")
        : Optional.empty();
  }
}
