package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OnceTest {
  private final Once once = new Once();

  @Test
  void aClauseIsSaidOnceAndItsNewCompanionAllTheSame() {
    assertThat(once.fresh("not set in AWS; reset by the last update"))
        .isEqualTo("not set in AWS; reset by the last update");
    assertThat(once.fresh("means UTC; reset by the last update")).isEqualTo("means UTC");
    assertThat(once.fresh("reset by the last update")).isEmpty();
  }
}
