package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeBudgetTest {
  @Test
  void aRuleThatKeepsRunningOutOfItsTimeGetsLessAndLess() {
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(10));
    Duration spent = Duration.ZERO;
    for (int i = 0; i < 1000; i++) {
      spent = spent.plus(budget.of("a/deny"));
      budget.ranOut("a/deny");
    }
    assertThat(spent).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(150));
    assertThat(budget.of("a/deny")).isEqualTo(Duration.ofMillis(100));
    assertThat(budget.of("a/warn")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void threeTimesCostNothingAndTheFourthIsHalved() {
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(8));
    for (int i = 0; i < 3; i++) {
      assertThat(budget.of("a/deny")).isEqualTo(Duration.ofSeconds(8));
      budget.ranOut("a/deny");
    }
    assertThat(budget.of("a/deny")).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void aShortTimeStaysAsItIs() {
    TimeBudget budget = new TimeBudget(Duration.ofMillis(50));
    for (int i = 0; i < 100; i++) {
      budget.ranOut("a/deny");
    }
    assertThat(budget.of("a/deny")).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void itIsSaidOnceTheTimeIsCut() {
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(8));
    budget.ranOut("a/deny");
    budget.ranOut("a/deny");
    assertThat(budget.problems()).isEmpty();
    budget.ranOut("a/deny");
    assertThat(budget.problems())
        .extracting(Problem::message)
        .containsExactly(
            "data.a.deny ran out of its time for 3 pipelines or more, and got less and less for"
                + " the others");
  }
}
