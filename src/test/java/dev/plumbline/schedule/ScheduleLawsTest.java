package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every expression, and of every two. */
class ScheduleLawsTest {
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final int DATES = (int) LocalDate.of(2200, 1, 1).toEpochDay();

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void equalsItselfHoweverItIsWritten(@ForAll("expressions") String text) {
    Schedule schedule = valid(text);
    assertThat(schedule.sameTimes(schedule)).isTrue();
    for (String variant :
        List.of("cron(" + text + ")", text.toLowerCase(Locale.ROOT), " " + text + " ")) {
      Schedule other = Schedule.tolerant(variant).schedule().orElseThrow();
      assertThat(schedule.sameTimes(other)).isTrue();
      assertThat(other.sameTimes(schedule)).isTrue();
      assertThat(other.hashCode()).isEqualTo(schedule.hashCode());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theNormalFormIsItsOwn(@ForAll("expressions") String text) {
    String canonical = valid(text).canonical();
    if (!canonical.equals(Cron.NEVER)) {
      assertThat(valid(canonical).canonical()).isEqualTo(canonical);
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void theNormalFormRunsAtTheSameTimes(@ForAll("expressions") String text) {
    String canonical = valid(text).canonical();
    BitSet dates = dates(text);
    if (canonical.equals(Cron.NEVER)) {
      assertThat(dates.isEmpty()).isTrue();
      return;
    }
    assertThat(dates(canonical).equals(dates)).as(text + " and " + canonical).isTrue();
    LocalDate some = FIRST.plusDays(dates.nextSetBit(0));
    Instant from = some.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
    Instant to = from.plusSeconds(24 * 3600);
    assertThat(new Oracle(canonical).between(from, to, ZoneOffset.UTC))
        .isEqualTo(new Oracle(text).between(from, to, ZoneOffset.UTC));
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void twoAreEqualExactlyWhenTheirDatesAre(
      @ForAll("days") String one, @ForAll("days") String other) {
    Schedule left = valid("0 4 " + one);
    Schedule right = valid("0 4 " + other);
    assertThat(left.sameTimes(right))
        .as(left.canonical() + " and " + right.canonical())
        .isEqualTo(dates("0 4 " + one).equals(dates("0 4 " + other)));
    assertThat(left.sameTimes(right)).isEqualTo(right.sameTimes(left));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatIsCorrectedIsValidAndMeansTheSame(@ForAll("nearly") String text) {
    Reading reading = Schedule.tolerant(text);
    Parsed parsed = Schedule.parse(text);
    if (parsed instanceof Parsed.Invalid invalid && invalid.corrected().isPresent()) {
      Schedule corrected = valid(invalid.corrected().get());
      reading.schedule().ifPresent(s -> assertThat(s.sameTimes(corrected)).isTrue());
    }
    assertThat(parsed instanceof Parsed.Valid).isEqualTo(reading.error().isEmpty());
  }

  @Provide
  Arbitrary<String> expressions() {
    return Combinators.combine(list(item(0, 59)), list(item(0, 23)), days())
        .as((minute, hour, rest) -> minute + " " + hour + " " + rest);
  }

  /** Day, month, day of week and year, from few enough values that two are often equal. */
  @Provide
  Arbitrary<String> days() {
    Arbitrary<String> date =
        list(
            Arbitraries.oneOf(
                Arbitraries.of("L", "LW", "1W", "31W", "15W", "*/2", "1-31", "1-29", "31", "30"),
                item(1, 31)));
    Arbitrary<String> weekday =
        list(
            Arbitraries.of(
                "SUN", "MON-FRI", "2-6", "SAT", "TUE", "1-7", "SUN#1", "FRI#5", "MON#2", "6L",
                "L"));
    Arbitrary<String> month =
        Arbitraries.of("*", "1-12", "2", "FEB", "*/2", "1/2", "1", "4,6,9,11", "JAN,MAR", "4/7");
    Arbitrary<String> year =
        Arbitraries.of("*", "*", "1970-2199", "1970/1", "2027", "2028/4", "2026-2030", "2027,2033");
    return Arbitraries.oneOf(
            date.map(d -> List.of(star(d), "?")), weekday.map(w -> List.of("?", star(w))))
        .flatMap(
            d ->
                Combinators.combine(month, year)
                    .as((m, y) -> String.join(" ", d.get(0), m, d.get(1), y)));
  }

  /** With mistakes that people make. */
  @Provide
  Arbitrary<String> nearly() {
    Arbitrary<String> wrong =
        Arbitraries.of(
            "0 4 * * SUN *",
            "0 4 * * SUN",
            "0 22-2 * * ? *",
            "0 4 ? * SAT-MON *",
            "0 4 ? * sunday *",
            "0 4 1 * SUN *",
            "0 4 1,* * ? *",
            "0 4 ? * FRIL *",
            "0 4 ? * */2 *",
            "0  4 ? * SUN *",
            "0 4 ? * 1");
    return Arbitraries.oneOf(
            wrong,
            wrong.map(w -> "cron(" + w + ")"),
            wrong.map(w -> "CRON(" + w + ")"),
            wrong.map(w -> "cron( " + w + " ) "),
            wrong.map(w -> "cron(" + w))
        .edgeCases(c -> c.none());
  }

  private static String star(String list) {
    return list.contains("*,") || list.endsWith(",*") ? "*" : list;
  }

  private static Arbitrary<String> item(int min, int max) {
    Arbitrary<Integer> value = Arbitraries.integers().between(min, max);
    return Arbitraries.oneOf(
        value.map(String::valueOf),
        Combinators.combine(value, value).as((a, b) -> Math.min(a, b) + "-" + Math.max(a, b)),
        Combinators.combine(value, Arbitraries.integers().between(1, 12)).as((a, s) -> a + "/" + s),
        Arbitraries.integers().between(1, 12).map(s -> "*/" + s));
  }

  private static Arbitrary<String> list(Arbitrary<String> item) {
    return Arbitraries.oneOf(
        Arbitraries.just("*"),
        item.list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(l -> l.stream().collect(Collectors.joining(","))));
  }

  private static BitSet dates(String expression) {
    Oracle oracle = new Oracle(expression);
    BitSet dates = new BitSet();
    for (int i = 0; i < DATES; i++) {
      dates.set(i, oracle.matches(FIRST.plusDays(i)));
    }
    return dates;
  }

  private static Schedule valid(String text) {
    return Schedule.parse(text)
        .fold(
            Parsed.Valid::schedule,
            invalid -> {
              throw new AssertionError(text + ": " + invalid.message());
            });
  }
}
