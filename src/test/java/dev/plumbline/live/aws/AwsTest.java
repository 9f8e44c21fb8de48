package dev.plumbline.live.aws;

import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.Recorded;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server for each test, and settings that reach it and nothing of this machine. */
abstract class AwsTest {
  ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  Recorded read(ReadPlan plan) {
    return read(plan, 8, 3, RetryMode.STANDARD);
  }

  Recorded read(ReadPlan plan, int connections, int attempts, RetryMode mode) {
    return Recorded.of(
        new AwsSource(settings(server.url(), connections, attempts, mode, Optional.empty())), plan);
  }

  static AwsSettings settings(
      URI url, int connections, int attempts, RetryMode mode, Optional<Double> rate) {
    return new AwsSettings(
        Optional.empty(),
        Optional.of(url),
        Optional.empty(),
        Optional.of(AccessKeys.of("AKIDEXAMPLE", "secret")),
        connections,
        rate,
        attempts,
        mode,
        new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10)));
  }
}
