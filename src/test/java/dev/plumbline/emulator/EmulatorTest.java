package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EmulatorTest {
  private static Emulator start(Fleet fleet, EmulatorOptions options) throws IOException {
    return Emulator.start(fleet, options, Clock.systemUTC());
  }

  private static EmulatorOptions slow(Duration latency) {
    return new EmulatorOptions(0, latency, Optional.empty(), 0, 0);
  }

  private static EmulatorOptions failing(double rate, long seed) {
    return new EmulatorOptions(0, Duration.ZERO, Optional.empty(), rate, seed);
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly() throws Exception {
    try (Emulator emulator = start(Fleet.EMPTY, EmulatorOptions.DEFAULTS)) {
      assertThat(InetAddress.getByName(emulator.endpoint().getHost()).isLoopbackAddress()).isTrue();
      assertThat(emulator.endpoint().getPort()).isPositive();
    }
  }

  @Test
  void namesItsOperationsToWhoeverAsksForAnother() throws Exception {
    try (Emulator emulator = start(Fleet.EMPTY, EmulatorOptions.DEFAULTS)) {
      Wire wire = new Wire(emulator);
      for (String method : List.of("GET", "PUT")) {
        Wire.Reply reply = wire.call(method, "/ListImagePipelines", "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error()).contains("UnknownOperationException");
        assertThat(reply.body().path("message").asText()).contains("POST /ListImagePipelines");
      }
      assertThat(emulator.requests().byOperation()).isEqualTo(Map.of("unknown", 2));
    }
  }

  @Test
  void refusesABodyThatIsTooLongAndGoesOn() throws Exception {
    try (Emulator emulator = start(Fleet.EMPTY, EmulatorOptions.DEFAULTS)) {
      Wire wire = new Wire(emulator);

      assertThat(wire.list(" ".repeat((1 << 20) + 1)).status()).isEqualTo(413);
      assertThat(wire.list(" ".repeat(1 << 10) + "{}").status()).isEqualTo(200);
    }
  }

  @Test
  void latencyHoldsEachAnswerBackButNotTheNextOne() throws Exception {
    Fleet fleet = Fleets.of(320);
    try (Emulator emulator = start(fleet, slow(Duration.ofMillis(100)))) {
      Wire wire = new Wire(emulator);
      long start = System.nanoTime();
      assertThat(wire.get(Fleets.arn(0)).status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(99));

      List<Integer> statuses = all(wire, 320);

      assertThat(statuses).hasSize(320).containsOnly(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
      assertThat(emulator.requests().peak()).isGreaterThan(32);
      assertThat(emulator.requests().total()).isEqualTo(321);
    }
  }

  private static List<Integer> all(Wire wire, int count) {
    List<CompletableFuture<HttpResponse<Void>>> inFlight =
        IntStream.range(0, count)
            .mapToObj(i -> wire.getRequest(Fleets.arn(i)).build())
            .map(r -> wire.client().sendAsync(r, HttpResponse.BodyHandlers.discarding()))
            .toList();
    return inFlight.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
  }

  @Test
  void anAnswerDoesNotWaitForTheClientsAcknowledgement() throws Exception {
    try (Emulator emulator = start(Fleets.of(1), EmulatorOptions.DEFAULTS)) {
      Wire wire = new Wire(emulator);
      wire.get(Fleets.arn(0));
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        wire.get(Fleets.arn(0));
      }
      // With Nagle's algorithm each would take 40 ms, and so all of them 4 seconds.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void throttlesWhatComesAboveItsRateUntilTimePasses() throws Exception {
    AtomicLong now = new AtomicLong();
    EmulatorOptions options = new EmulatorOptions(0, Duration.ZERO, Optional.of(5.0), 0, 0);
    try (Emulator emulator =
        Emulator.start(Fleets.of(1), options, () -> Instant.ofEpochMilli(now.get()))) {
      Wire wire = new Wire(emulator);
      assertThat(all(wire, 8).stream().filter(s -> s == 429)).hasSize(3);

      Wire.Reply refused = wire.get(Fleets.arn(0));
      assertThat(refused.error()).contains("CallRateLimitExceededException");

      now.addAndGet(200);
      assertThat(wire.get(Fleets.arn(0)).status()).isEqualTo(200);
      assertThat(wire.get(Fleets.arn(0)).status()).isEqualTo(429);
      assertThat(emulator.requests().byStatus()).containsEntry(429, 5);
    }
  }

  @Test
  void theSameRequestsFailWhateverTheirOrder() throws Exception {
    List<Integer> forward = statuses(IntStream.range(0, 60), 7);
    List<Integer> backward = new ArrayList<>(statuses(IntStream.range(0, 60).map(i -> 59 - i), 7));
    Collections.reverse(backward);

    assertThat(backward).isEqualTo(forward);
    assertThat(forward).contains(500, 200);
    assertThat(statuses(IntStream.range(0, 60), 8)).isNotEqualTo(forward);
  }

  private static List<Integer> statuses(IntStream order, long seed) throws Exception {
    try (Emulator emulator = start(Fleets.of(60), failing(0.3, seed))) {
      Wire wire = new Wire(emulator);
      List<Integer> statuses = new ArrayList<>();
      for (int index : order.toArray()) {
        statuses.add(wire.get(Fleets.arn(index)).status());
      }
      return statuses;
    }
  }

  @Test
  void aRetryHasItsOwnLuckAndItsOwnId() throws Exception {
    try (Emulator emulator = start(Fleets.of(1), failing(0.5, 1))) {
      Wire wire = new Wire(emulator);
      List<Wire.Reply> replies = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        replies.add(wire.get(Fleets.arn(0)));
      }

      assertThat(replies).extracting(Wire.Reply::status).contains(200, 500);
      assertThat(replies).extracting(Wire.Reply::requestId).doesNotHaveDuplicates();
    }
  }

  @Test
  void aFailRateOfOneFailsAlways() throws Exception {
    try (Emulator emulator = start(Fleets.of(1), failing(1, 1))) {
      Wire wire = new Wire(emulator);

      assertThat(wire.get(Fleets.arn(0)).error()).contains("ServiceException");
      assertThat(wire.list("{}").error()).contains("ServiceException");
    }
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThatThrownBy(() -> failing(1.5, 0)).hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> failing(Double.NaN, 0)).hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> slow(Duration.ofMillis(-1))).hasMessageContaining("latency");
    assertThatThrownBy(() -> new EmulatorOptions(0, Duration.ZERO, Optional.of(0.0), 0, 0))
        .hasMessageContaining("request rate");
    assertThatThrownBy(() -> new EmulatorOptions(70_000, Duration.ZERO, Optional.empty(), 0, 0))
        .hasMessageContaining("port");
  }

  @Test
  void aClosedEmulatorIsGone() throws Exception {
    Emulator emulator = start(Fleets.of(1), EmulatorOptions.DEFAULTS);
    Wire wire = new Wire(emulator);
    wire.get(Fleets.arn(0));
    emulator.close();

    assertThatThrownBy(() -> wire.get(Fleets.arn(0))).isInstanceOf(IOException.class);
  }
}
