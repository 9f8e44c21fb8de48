package dev.plumbline.policy.builtins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The time zones of the IANA database by the names and abbreviations that Go has from it; Java
 * keeps no abbreviations of its own.
 *
 * <p>A line of {@code zones.txt} has the names of one zone and, behind a tab, what each offset is
 * called there, in periods with the second that each begins at: {@code 3600=CET,7200=CEST}.
 *
 * @see <a href="https://www.iana.org/time-zones">the Time Zone Database</a>
 */
final class Zones {
  private static final String RESOURCE = "/dev/plumbline/policy/builtins/zones.txt";

  /** One zone: all its names, and its abbreviations by the second that each period begins at. */
  private record Zone(List<String> names, NavigableMap<Long, Map<Integer, String>> periods) {}

  private static final class Table {
    static final Map<String, Zone> BY_NAME = read();
  }

  private Zones() {}

  private static Map<String, Zone> read() {
    Map<String, Zone> zones = new HashMap<>();
    try (InputStream in = Zones.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .map(line -> line.split("\t", 2))
          .map(half -> new Zone(List.of(half[0].split(" ", -1)), periods(half[1])))
          .forEach(zone -> zone.names.forEach(name -> zones.put(name, zone)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zones;
  }

  private static NavigableMap<Long, Map<Integer, String>> periods(String text) {
    NavigableMap<Long, Map<Integer, String>> periods = new TreeMap<>();
    for (String period : text.split(";", -1)) {
      int colon = period.indexOf(':');
      long begin = colon < 0 ? Long.MIN_VALUE : Long.parseLong(period.substring(0, colon));
      Map<Integer, String> names = new HashMap<>();
      for (String name : period.substring(colon + 1).split(",", -1)) {
        int equals = name.indexOf('=');
        names.put(Integer.valueOf(name.substring(0, equals)), name.substring(equals + 1));
      }
      periods.put(begin, names);
    }
    return periods;
  }

  /** {@code Local} is this machine's zone, which no policy should depend on: it is UTC here. */
  static ZoneId of(String name) {
    if (name.isEmpty() || name.equals("UTC") || name.equals("Local")) {
      return ZoneOffset.UTC;
    }
    Zone zone =
        Optional.ofNullable(Table.BY_NAME.get(name))
            .orElseThrow(() -> new BuiltinException("unknown time zone " + name));
    return javas(name)
        .or(() -> zone.names.stream().flatMap(other -> javas(other).stream()).findFirst())
        .orElseThrow(() -> new LimitException("this JDK does not know the time zone " + name));
  }

  private static Optional<ZoneId> javas(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What the zone is called at this time: {@code CEST}, or {@code +03} where it has no name. */
  static String abbreviation(ZonedDateTime time) {
    Zone zone = Table.BY_NAME.get(time.getZone().getId());
    if (zone == null) {
      return "UTC";
    }
    Instant instant = time.toInstant();
    int offset = time.getOffset().getTotalSeconds();
    Map<Integer, String> names = zone.periods.floorEntry(instant.getEpochSecond()).getValue();
    return Optional.ofNullable(names.get(offset))
        .orElseGet(() -> time.getOffset().getId().replace(":", ""));
  }
}
