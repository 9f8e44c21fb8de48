package dev.plumbline.report;

import dev.plumbline.diff.ValueChange;
import dev.plumbline.model.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a pipeline's spec stands to the one that it had before.
 *
 * @param from where it was declared; empty where it was not; a column is dropped
 * @param fields values of the declared document that changed, defaults and variables resolved
 * @param settings what else of the spec changed: {@code name}, {@code labels}, {@code compare},
 *     {@code ignore}
 */
public record SpecChange(
    Kind kind, Optional<Origin> from, List<ValueChange> fields, List<String> settings) {

  /** The text is the one in reports. */
  public enum Kind {
    ADDED,
    CHANGED,
    /** It says the same in another file. */
    MOVED,
    /** It says the same in the same file, be it on another line. */
    UNCHANGED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that was not declared. */
  public static final SpecChange ADDED =
      new SpecChange(Kind.ADDED, Optional.empty(), List.of(), List.of());

  public SpecChange {
    from = from.map(origin -> new Origin(origin.file(), origin.line(), 0));
    fields = fields.stream().map(SpecChange::asInReports).toList();
    settings = List.copyOf(settings);
    boolean says = !fields.isEmpty() || !settings.isEmpty();
    if (from.isEmpty() != (kind == Kind.ADDED) || says != (kind == Kind.CHANGED)) {
      throw new IllegalArgumentException(kind + " with " + from + ", " + fields + ", " + settings);
    }
  }

  /** A report has one word for "not set", be it asserted or unsaid. */
  private static ValueChange asInReports(ValueChange change) {
    return new ValueChange(
        change.path(),
        change.before().filter(node -> !node.isNull()),
        change.after().filter(node -> !node.isNull()));
  }
}
