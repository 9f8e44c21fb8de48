package dev.plumbline.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that runs a command line and says how many sockets it asked for: a socket
 * factory can be set once in a JVM. Each of them fails.
 */
final class SocketCounter {
  static final String SAID = "sockets asked for: ";

  private SocketCounter() {}

  @SuppressWarnings("deprecation") // what would come instead of it cannot count
  public static void main(String[] args) throws IOException {
    AtomicInteger sockets = new AtomicInteger();
    SocketImplFactory none =
        () -> {
          sockets.incrementAndGet();
          throw new IllegalStateException("a socket was asked for");
        };
    Socket.setSocketImplFactory(none);
    Io own = Io.ofProcess();
    Io io =
        new Io(
            own.in(),
            own.out(),
            own.err(),
            false,
            false,
            Map.of(),
            Path.of("").toAbsolutePath(),
            Clock.systemUTC());
    int code = 1;
    try {
      code = Cli.run(args, io);
    } finally {
      System.out.println(SAID + sockets.get());
      System.out.flush();
    }
    System.exit(code);
  }
}
