package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class DeadlineTest {
  private static final byte[] EMPTY = Json.bytes(Json.object());

  @AfterEach
  void takeBackWhatATestLeft() {
    Thread.interrupted();
  }

  private static PolicyInstance limited(long millis) {
    PolicyInstance instance = TestModules.instance(new Limits(Duration.ofMillis(millis), 4096));
    assertThat(instance.input(EMPTY)).isEmpty();
    return instance;
  }

  @Test
  void anEvaluationThatLoopsEndsAndItsThreadGoesOn() {
    PolicyInstance instance = limited(150);
    long before = System.nanoTime();
    Outcome outcome = instance.evaluate("host/loop");
    assertThat(outcome)
        .isEqualTo(new Outcome.Failed("the evaluation took longer than 150 ms", true));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    assertThat(instance.spent()).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(limited(5000).evaluate("host/listed")).isInstanceOf(Outcome.Defined.class);
  }

  @Test
  void anInterruptOfSomebodyElseStaysWithTheThread() {
    PolicyInstance instance = limited(5000);
    Thread.currentThread().interrupt();
    assertThat(instance.evaluate("host/listed"))
        .isEqualTo(new Outcome.Failed("the evaluation was interrupted"));
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void noInterruptReachesTheThreadAfterTheWatchHasEnded() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      Watchdog.Watch watch = Watchdog.SHARED.begin(Duration.ofMillis(i));
      long until = System.nanoTime() + Duration.ofMillis(20).toNanos();
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      watch.end();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    Thread.sleep(60);
  }
}
