package dev.plumbline.schedule;

import dev.plumbline.model.Suggestion;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A time zone by its IANA name, case and all, as the API takes it.
 *
 * @see <a href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_Schedule.html">The
 *     API's Schedule</a>
 */
public final class Zone {
  /** What an unset time zone means. */
  public static final Zone UTC = new Zone("UTC", ZoneOffset.UTC.getRules());

  /** The API's own pattern; it has 3 to 100 characters. */
  private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9]{2,}(/[a-zA-Z0-9_+-]+)*");

  /** IANA names that a JDK leaves out or not, by its age. */
  private static final Map<String, String> LEGACY =
      Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

  /** Abbreviations that are no names, and what the people who write them mean. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "PST", "America/Los_Angeles",
          "PDT", "America/Los_Angeles",
          "MDT", "America/Denver",
          "CST", "America/Chicago",
          "CDT", "America/Chicago",
          "EDT", "America/New_York",
          "BST", "Europe/London",
          "CEST", "Europe/Berlin",
          "JST", "Asia/Tokyo",
          "AEST", "Australia/Sydney");

  /** Names that some JDKs have and no zone data has. */
  private static final String NOT_IANA = "SystemV/";

  private final String id;
  private final ZoneRules rules;

  private Zone(String id, ZoneRules rules) {
    this.id = id;
    this.rules = rules;
  }

  /** The zone of this name; empty where there is none. */
  public static Optional<Zone> of(String id) {
    boolean shaped = id.length() >= 3 && id.length() <= 100 && SHAPE.matcher(id).matches();
    if (!shaped || id.startsWith(NOT_IANA)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Zone(id, ZoneId.of(LEGACY.getOrDefault(id, id)).getRules()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The zone of a document that may leave it unset. */
  public static Optional<Zone> of(Optional<String> id) {
    return id.isEmpty() ? Optional.of(UTC) : of(id.get());
  }

  /** What is wrong with a name that {@link #of(String)} does not know, and what to write. */
  public static String unknown(String id) {
    String near = suggest(id).map(name -> "; did you mean " + name + "?").orElse("");
    return "found "
        + Quoted.of(id)
        + ", wanted is an IANA time zone such as Europe/Berlin or UTC"
        + near;
  }

  /** The name that was most likely meant. */
  public static Optional<String> suggest(String id) {
    String folded = id.length() > 100 ? "" : id.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(Names.FOLDED.get(folded))
        .or(() -> Optional.ofNullable(ABBREVIATIONS.get(folded.toUpperCase(Locale.ROOT))))
        .or(() -> city(folded))
        .or(() -> id.length() < 5 ? Optional.empty() : Suggestion.nearest(id, Names.ALL));
  }

  private static Optional<String> city(String folded) {
    return Names.FOLDED.entrySet().stream()
        .filter(e -> e.getKey().endsWith("/" + folded))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Whether two settings, unset ones included, are one zone; an unknown name equals itself only.
   */
  public static boolean same(Optional<String> one, Optional<String> other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<Zone> left = of(one);
    Optional<Zone> right = of(other);
    return left.isPresent() && right.isPresent() && left.get().sameAs(right.get());
  }

  /**
   * Whether both have the same clock at every moment of the zone data, past ones included: so
   * {@code UTC}, {@code Etc/UTC}, {@code GMT} and {@code Zulu} are one, and so are a zone and its
   * older name; {@code Europe/London}, which has the clock of GMT in winter only, is another.
   */
  public boolean sameAs(Zone other) {
    return rules.equals(other.rules);
  }

  /** As it was written. */
  public String id() {
    return id;
  }

  ZoneRules rules() {
    return rules;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Zone zone && sameAs(zone);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }

  /** Six hundred names, for suggestions alone. */
  private static final class Names {
    static final SortedSet<String> ALL = new TreeSet<>(ZoneId.getAvailableZoneIds());
    static final Map<String, String> FOLDED = new TreeMap<>();

    static {
      ALL.removeIf(name -> name.startsWith(NOT_IANA));
      ALL.addAll(LEGACY.keySet());
      ALL.forEach(name -> FOLDED.put(name.toLowerCase(Locale.ROOT), name));
    }
  }
}
