package dev.plumbline.live.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.live.Fleet;
import dev.plumbline.model.Arn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An Image Builder endpoint on the loopback interface that says what a test tells it to. */
final class ScriptedServer implements AutoCloseable {
  /** Decides on an answer from the request's text (ARN or body) and its attempt, from 1. */
  interface Script {
    Reply reply(String text, int attempt);
  }

  /** How an answer leaves. */
  enum Way {
    WHOLE,
    /** Half of the body, then the connection closes. */
    CUT,
    /** No answer: the connection closes. */
    CLOSED,
    /** One byte now and then. */
    TRICKLE
  }

  /** One answer. */
  static final class Reply {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Way way;

    Reply(int status, byte[] body, Map<String, String> headers, Way way) {
      this.status = status;
      this.body = body;
      this.headers = headers;
      this.way = way;
    }

    byte[] body() {
      return body;
    }

    static Reply ok(String body) {
      return new Reply(200, body.getBytes(StandardCharsets.UTF_8), Map.of(), Way.WHOLE);
    }

    static Reply error(int status, String type, String message) {
      String body = "{\"message\":\"" + message + "\"}";
      return new Reply(
          status,
          body.getBytes(StandardCharsets.UTF_8),
          Map.of("x-amzn-ErrorType", type),
          Way.WHOLE);
    }

    static Reply found(Arn arn) {
      return ok("{\"requestId\":\"r\",\"imagePipeline\":" + Fleet.document(arn) + "}");
    }

    Reply by(Way other) {
      return new Reply(status, body, headers, other);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger under = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile Script gets = (text, attempt) -> Reply.found(Arn.parse(text).orElseThrow());
  private volatile Script lists = (text, attempt) -> Reply.ok("{\"imagePipelineList\":[]}");
  private volatile long delayMillis;

  ScriptedServer() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  ScriptedServer gets(Script script) {
    gets = script;
    return this;
  }

  ScriptedServer lists(Script script) {
    lists = script;
    return this;
  }

  ScriptedServer delay(long millis) {
    delayMillis = millis;
    return this;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Method and path of each request. */
  List<String> requests() {
    return requests;
  }

  /** The most requests that were under way at once. */
  int atOnce() {
    return most.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path);
      String query = String.valueOf(exchange.getRequestURI().getRawQuery());
      String text =
          path.equals("/GetImagePipeline")
              ? URLDecoder.decode(
                  query.replaceFirst("imagePipelineArn=", ""), StandardCharsets.UTF_8)
              : body;
      int attempt =
          attempts.computeIfAbsent(path + text, k -> new AtomicInteger()).incrementAndGet();
      holdUp();
      Script script = path.equals("/GetImagePipeline") ? gets : lists;
      send(exchange, script.reply(text, attempt));
    }
  }

  /** Counted until the answer begins: a client that has it may ask again before we are done. */
  private void holdUp() {
    most.accumulateAndGet(under.incrementAndGet(), Math::max);
    pause(delayMillis);
    under.decrementAndGet();
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.way == Way.CLOSED) {
      return;
    }
    exchange.getResponseHeaders().add("x-amzn-RequestId", "req-1");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    reply.headers.forEach(exchange.getResponseHeaders()::add);
    int length = reply.body.length;
    exchange.sendResponseHeaders(reply.status, length == 0 ? -1 : length);
    OutputStream out = exchange.getResponseBody();
    switch (reply.way) {
      case WHOLE -> out.write(reply.body);
      case CUT -> {
        out.write(reply.body, 0, length / 2);
        out.flush();
        throw new IOException("cut on purpose");
      }
      case TRICKLE -> trickle(out, reply.body);
      case CLOSED -> throw new AssertionError();
    }
  }

  private static void trickle(OutputStream out, byte[] body) throws IOException {
    for (byte b : body) {
      out.write(b);
      out.flush();
      pause(100);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
