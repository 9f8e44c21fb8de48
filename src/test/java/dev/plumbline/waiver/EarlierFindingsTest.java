package dev.plumbline.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.policy.Finding;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The rule of what is new. */
final class EarlierFindingsTest {
  private static final Pipeline GOLDEN = Samples.pipeline("golden-al2023");

  @Property(tries = 300)
  void withoutAKeyAnyNewMessageIsNewAndWithOneNoneIs(
      @ForAll @Size(min = 1, max = 4) Set<String> before,
      @ForAll @Size(min = 1, max = 4) Set<String> now) {
    EarlierFindings earlier =
        EarlierFindings.of(List.of(finding("", before), finding("k", before)));

    assertThat(earlier.isNew(finding("", now))).isEqualTo(!before.containsAll(now));
    assertThat(earlier.isNew(finding("k", now))).isFalse();
    assertThat(earlier.isNew(finding("l", now))).isTrue();
    assertThat(EarlierFindings.NONE.isNew(finding("", now))).isTrue();
  }

  @Test
  void anotherPipelineRuleOrAccountIsNew() {
    EarlierFindings earlier = EarlierFindings.of(List.of(finding("k", Set.of("m"))));
    Pipeline other = Samples.pipeline("golden-windows");

    assertThat(earlier.isNew(Samples.finding(other, "r", "k", "m"))).isTrue();
    assertThat(earlier.isNew(Samples.finding(GOLDEN, "s", "k", "m"))).isTrue();
  }

  @Test
  void ofTwoReportsTheEarlierDayAndTheMessagesOfBothCount() {
    EarlierFindings.Builder builder = new EarlierFindings.Builder();
    builder.add(finding("", Set.of("a")).seenSince("2026-03-01T00:00:00Z"));
    builder.add(finding("", Set.of("b")).seenSince("2026-02-01T00:00:00Z"));
    EarlierFindings both = builder.build();

    assertThat(both.isNew(finding("", Set.of("a", "b")))).isFalse();
    assertThat(both.firstSeen(finding("", Set.of("a")))).contains("2026-02-01T00:00:00Z");
  }

  private static Finding finding(String key, Set<String> messages) {
    return Samples.finding(GOLDEN, "r", key, messages.toArray(String[]::new));
  }
}
