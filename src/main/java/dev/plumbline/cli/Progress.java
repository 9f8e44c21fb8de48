package dev.plumbline.cli;

import dev.plumbline.check.ComplianceCheck;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a check is, on standard error: on a terminal on one line that goes away again, in CI on a
 * plain line now and then, so that a long run does not look dead. Elsewhere nothing.
 */
final class Progress implements ComplianceCheck.Progress, AutoCloseable {
  private final PrintStream err;
  private final How how;
  private final AtomicLong last;
  private boolean written;

  /** Where it is shown, and how often at most. */
  private enum How {
    TERMINAL(100_000_000L),
    CI(30_000_000_000L),
    NOWHERE(Long.MAX_VALUE);

    private final long everyNanos;

    How(long everyNanos) {
      this.everyNanos = everyNanos;
    }
  }

  private Progress(PrintStream err, How how) {
    this.err = err;
    this.how = how;
    // A person wants to see at once that something happens.
    long ahead = how == How.TERMINAL ? how.everyNanos : 0;
    this.last = new AtomicLong(System.nanoTime() - ahead);
  }

  static Progress of(Session session) {
    Io io = session.io();
    boolean ci = !io.environment().getOrDefault("CI", "").isEmpty();
    return new Progress(io.err(), io.errTerminal() ? How.TERMINAL : ci ? How.CI : How.NOWHERE);
  }

  @Override
  public void done(int pipelines) {
    long now = System.nanoTime();
    long before = last.get();
    if (now - before >= how.everyNanos && last.compareAndSet(before, now)) {
      show(pipelines);
    }
  }

  private synchronized void show(int pipelines) {
    if (how == How.CI) {
      err.println("plumbline: " + pipelines + " pipelines read …");
    } else {
      written = true;
      err.print("\r" + pipelines + " pipelines read …\u001b[K");
    }
    err.flush();
  }

  /** Takes the line away, so that the report stands alone. */
  synchronized void clear() {
    if (written) {
      written = false;
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
