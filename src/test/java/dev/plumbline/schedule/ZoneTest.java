package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Etc/UTC",
        "GMT",
        "Europe/Berlin",
        "America/Argentina/Buenos_Aires",
        "Etc/GMT+5",
        "America/Port-au-Prince",
        "EST",
        "MST",
        "HST",
        "EST5EDT",
        "US/Pacific",
        "Zulu"
      })
  void knowsTheNamesOfTheZoneData(String id) {
    assertThat(Zone.of(id)).map(Zone::id).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "europe/berlin,Europe/Berlin",
    "Europe/Berlln,Europe/Berlin",
    "Berlin,Europe/Berlin",
    "America/New York,America/New_York",
    "new york,America/New_York",
    "utc,UTC",
    "etc/utc,Etc/UTC",
    "PST,America/Los_Angeles",
    "CEST,Europe/Berlin",
    "Z,",
    "XYZ,",
    "+02:00,",
    "UTC+2,",
    "GMT+1,",
    "Europe,",
    "SystemV/PST8,",
    "'',",
    "../../etc/passwd,",
  })
  void suggestsTheNameThatWasMeant(String id, String meant) {
    assertThat(Zone.of(id)).isEmpty();
    assertThat(Zone.unknown(id)).contains("found \"" + id + "\"", "an IANA time zone");
    if (meant == null) {
      assertThat(Zone.suggest(id).stream()).allMatch(name -> Zone.of(name).isPresent());
    } else {
      assertThat(Zone.unknown(id)).endsWith("did you mean " + meant + "?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ",UTC,true",
    ",Etc/UTC,true",
    "UTC,Etc/UTC,true",
    "UTC,GMT,true",
    "UTC,Zulu,true",
    "UTC,Etc/GMT+0,true",
    "Asia/Calcutta,Asia/Kolkata,true",
    "US/Pacific,America/Los_Angeles,true",
    "Nowhere/Land,Nowhere/Land,true",
    "UTC,Europe/London,false",
    "UTC,Africa/Abidjan,false",
    "UTC,Etc/GMT+1,false",
    ",Europe/Berlin,false",
    "Europe/Berlin,Europe/Paris,false",
    "America/Phoenix,America/Denver,false",
    "Etc/GMT+1,Etc/GMT-1,false",
    "UTC,utc,false",
    "Nowhere/Land,UTC,false",
    ",Nowhere/Land,false",
  })
  void comparesByTheClock(String one, String other, boolean same) {
    Optional<String> left = Optional.ofNullable(one);
    Optional<String> right = Optional.ofNullable(other);
    assertThat(Zone.same(left, right)).isEqualTo(same);
    assertThat(Zone.same(right, left)).isEqualTo(same);
    assertThat(Zone.same(left, left)).isTrue();
  }

  @Test
  void answersLongNamesAtOnce() {
    String name = "Europe/".repeat(150_000);
    assertThat(Zone.of(name)).isEmpty();
    assertThat(Zone.unknown(name).length()).isLessThan(300);
    assertThat(Zone.unknown("\u0000\u202E\uD800")).matches("\\p{ASCII}*");
  }
}
