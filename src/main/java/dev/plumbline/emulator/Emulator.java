package dev.plumbline.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The Image Builder API over HTTP on the loopback interface. Serves until it is closed; writes
 * nothing anywhere. Latency is a timer and no sleeping thread, so many slow requests cost little.
 */
public final class Emulator implements AutoCloseable {
  /** Far above what a request of this API needs. */
  private static final int LONGEST_BODY = 1 << 20;

  /** Connections that may wait to be accepted: a burst above it waits a second to try again. */
  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final ExecutorService workers;
  private final Executor afterLatency;
  private final Desk desk;
  private final RequestLog log = new RequestLog();

  private Emulator(HttpServer server, Desk desk, Duration latency) {
    this.server = server;
    this.desk = desk;
    workers = Executors.newCachedThreadPool(Emulator::worker);
    afterLatency =
        latency.isZero()
            ? Runnable::run
            : CompletableFuture.delayedExecutor(latency.toNanos(), TimeUnit.NANOSECONDS, workers);
  }

  /**
   * Starts serving.
   *
   * @param clock what the throttle counts by, and what changed pipelines are dated with
   * @throws IOException where the port cannot be had
   */
  public static Emulator start(Fleet fleet, EmulatorOptions options, InstantSource clock)
      throws IOException {
    sendAtOnce();
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
    HttpServer server = HttpServer.create(address, BACKLOG);
    Desk desk = new Desk(Operation.all(new Pipelines(fleet), clock), options, clock);
    Emulator emulator = new Emulator(server, desk, options.latency());
    server.setExecutor(emulator.workers);
    server.createContext("/", emulator::handle);
    server.start();
    return emulator;
  }

  /**
   * The JDK's server writes head and body in two packets, and without this the second one waits for
   * the client's delayed acknowledgement: 40 ms on Linux. It can only be said once, for the whole
   * process, before its first server is made.
   */
  private static void sendAtOnce() {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  /** Where clients find it: {@code http://127.0.0.1:port}. */
  public URI endpoint() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
  }

  /** What was asked so far. */
  public RequestCounts requests() {
    return log.counts();
  }

  /** Stops at once; requests in flight are cut off. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Desk.Letter letter = read(exchange);
    log.begin(desk.operationOf(letter));
    Desk.Reply reply = desk.reply(letter);
    afterLatency.execute(() -> send(exchange, reply));
  }

  private static Desk.Letter read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    boolean tooLong = body.length > LONGEST_BODY;
    URI uri = exchange.getRequestURI();
    return new Desk.Letter(
        exchange.getRequestMethod(),
        Optional.ofNullable(uri.getPath()).orElse(""),
        Optional.ofNullable(uri.getRawQuery()),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
        tooLong ? "" : new String(body, StandardCharsets.UTF_8),
        tooLong);
  }

  private void send(HttpExchange exchange, Desk.Reply reply) {
    Answer answer = reply.answer();
    byte[] body = answer.body(reply.requestId());
    log.end(answer.status());
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("x-amzn-RequestId", reply.requestId());
      answer.errorType().ifPresent(t -> exchange.getResponseHeaders().set("x-amzn-ErrorType", t));
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException gone) {
      // The client went away; there is nobody left to tell.
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "emulator");
    thread.setDaemon(true);
    return thread;
  }
}
