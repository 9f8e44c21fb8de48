package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BoundedIdTest {
  @Test
  void whatHasRoomStaysAsItIs() {
    assertThat(BoundedId.of("1/eu/golden/drift.status#status", 200))
        .isEqualTo("1/eu/golden/drift.status#status");
  }

  @Test
  void longIdsThatPartOnlyInTheirMiddleStayTwo() {
    String a = BoundedId.of("x".repeat(500) + "a" + "\uD83D\uDE00".repeat(500), 512);
    String b = BoundedId.of("x".repeat(500) + "b" + "\uD83D\uDE00".repeat(500), 512);
    assertThat(a).isNotEqualTo(b).hasSizeLessThanOrEqualTo(512).startsWith("xxx");
    assertThat(BoundedId.of("\uD83D\uDE00".repeat(5000), 512)).hasSizeLessThanOrEqualTo(512);
  }
}
