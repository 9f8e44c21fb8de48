package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ZonesTest {
  private static List<String> names() throws IOException {
    try (InputStream in = Zones.class.getResourceAsStream("zones.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .flatMap(line -> List.of(line.split("\t", 2)[0].split(" ", -1)).stream())
          .toList();
    }
  }

  /** Zones younger than the oldest JDK that runs the tests may be missing from it. */
  @Test
  void javaKnowsTheZonesThatGoKnows() throws IOException {
    assertThat(names()).hasSizeGreaterThan(590);
    Set<String> unknown = new TreeSet<>();
    for (String name : names()) {
      try {
        assertThat(Zones.of(name)).isNotNull();
      } catch (LimitException e) {
        unknown.add(name);
      }
    }
    assertThat(Set.of("America/Coyhaique", "Factory")).containsAll(unknown);
  }

  /** The two databases are of different years: what one changed lately, the other does not know. */
  @Test
  void everyOffsetOfARecentTimeHasAName() throws IOException {
    Set<String> unnamed = new TreeSet<>();
    Set<String> both = new TreeSet<>(names());
    both.retainAll(ZoneId.getAvailableZoneIds());
    for (String name : both) {
      for (long week = 0; week < 52 * 70; week += 13) {
        Instant instant = Instant.EPOCH.plusSeconds(week * 7 * 86_400L);
        ZonedDateTime time = instant.atZone(Zones.of(name));
        String numeric = time.getOffset().getId().replace(":", "");
        String abbreviation = Zones.abbreviation(time);
        if (abbreviation.equals(numeric) && abbreviation.endsWith("00")) {
          unnamed.add(name);
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void namesOfOldAndOfNoZone() {
    assertThat(Zones.of("Local")).isEqualTo(ZoneOffset.UTC);
    assertThat(Zones.abbreviation(Instant.EPOCH.atZone(Zones.of("EST")))).isEqualTo("EST");
    assertThat(Zones.abbreviation(Instant.EPOCH.atZone(ZoneOffset.UTC))).isEqualTo("UTC");
    assertThatThrownBy(() -> Zones.of("SystemV/EST5")).isInstanceOf(BuiltinException.class);
    assertThatThrownBy(() -> Zones.of("+01:00")).isInstanceOf(BuiltinException.class);
  }
}
