package dev.plumbline.live.aws;

import static dev.plumbline.live.Fleet.HERE;
import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.live.aws.ScriptedServer.Reply;
import dev.plumbline.live.aws.ScriptedServer.Way;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Endpoints that are not there or slow, and how many requests go out at once. */
final class ReachTest extends AwsTest {
  private static Arn[] arns(int count) {
    return IntStream.range(0, count).mapToObj(i -> arn("pipe" + i)).toArray(Arn[]::new);
  }

  private static Recorded readAt(String url, ReadPlan plan) {
    return Recorded.of(
        new AwsSource(settings(URI.create(url), 8, 2, RetryMode.STANDARD, Optional.empty())), plan);
  }

  @Test
  void nobodyListens() {
    String url = server.url().toString();
    server.close();
    Recorded read = readAt(url, plan(Mode.GET, true, arns(200)));
    ReadError error = read.error(arn("pipe3"));
    assertThat(error.code()).isEqualTo("ConnectionFailed");
    assertThat(error.message()).contains("refused");
    assertThat(error.hint().orElseThrow()).contains("something listens at the endpoint");
    assertThat(read.pipelines()).hasSize(200).allMatch(Unreadable.class::isInstance);
    assertThat(read.only(HERE).complete()).isFalse();
    assertThat(read.only(HERE).error().orElseThrow().code()).isEqualTo("ConnectionFailed");
  }

  @Test
  void anUnknownHost() {
    ReadError error =
        readAt("http://nowhere.invalid", plan(Mode.GET, false, arn("one"))).error(arn("one"));
    assertThat(error.code()).isEqualTo("ConnectionFailed");
    assertThat(error.message()).contains("unknown host nowhere.invalid");
    assertThat(error.hint().orElseThrow()).contains("offered in eu-central-1");
  }

  @Test
  void aSilentEndpointCostsOneWait() {
    server.delay(60_000);
    long begin = System.nanoTime();
    Recorded read = read(plan(Mode.GET, false, arns(100)), 8, 2, RetryMode.STANDARD);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    assertThat(read.error(arn("pipe50")).code()).isEqualTo("TimedOut");
  }

  @Test
  void oneDeafPipelineDoesNotEndTheOthers() {
    server.gets(
        (text, attempt) ->
            Reply.found(Arn.parse(text).orElseThrow())
                .by(text.endsWith("/pipe3") ? Way.CLOSED : Way.WHOLE));
    Recorded read = read(plan(Mode.GET, false, arns(60)), 4, 2, RetryMode.STANDARD);
    assertThat(read.pipelines().stream().filter(Unreadable.class::isInstance)).hasSize(1);
  }

  @Test
  void chunksThatBreakOffAreNoAnswer() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> breakOff(socket));
      thread.setDaemon(true);
      thread.start();
      Recorded read =
          readAt("http://127.0.0.1:" + socket.getLocalPort(), plan(Mode.GET, false, arn("one")));
      assertThat(read.error(arn("one")).code()).isEqualTo("NoAnswer");
      assertThat(read.error(arn("one")).message()).contains("the answer broke off");
    }
  }

  /** A document that is whole as JSON, in a chunked body whose last chunk never comes. */
  private static void breakOff(ServerSocket listening) {
    byte[] body =
        ("{\"imagePipeline\":{\"arn\":\"" + arn("one") + "\"}}").getBytes(StandardCharsets.UTF_8);
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        socket.getInputStream().read(new byte[8192]);
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = Integer.toHexString(body.length) + "\r\n";
        socket.getOutputStream().write((head + chunk).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void noMoreRequestsAtOnceThanAllowed() {
    server.delay(20);
    assertThat(read(plan(Mode.GET, true, arns(60)), 4, 2, RetryMode.STANDARD).pipelines())
        .hasSize(60);
    assertThat(server.atOnce()).isBetween(2, 4);
  }

  @Test
  void theRequestRateHolds() {
    long begin = System.nanoTime();
    AwsSettings settings = settings(server.url(), 8, 2, RetryMode.STANDARD, Optional.of(20.0));
    Recorded.of(new AwsSource(settings), plan(Mode.GET, false, arns(21)));
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(950), Duration.ofSeconds(5));
  }

  @Test
  void aSinkThatFailsEndsTheReading() {
    LiveSource.Sink broken =
        new LiveSource.Sink() {
          @Override
          public void pipeline(LivePipeline pipeline) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public void target(TargetRead target) {}

          @Override
          public void problem(Problem problem) {}
        };
    AwsSource source =
        new AwsSource(settings(server.url(), 2, 2, RetryMode.STANDARD, Optional.empty()));
    assertThatThrownBy(() -> source.read(plan(Mode.GET, false, arns(500)), broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
    assertThat(server.requests()).hasSizeLessThan(20);
  }
}
