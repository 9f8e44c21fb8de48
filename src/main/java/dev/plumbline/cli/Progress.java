package dev.plumbline.cli;

import dev.plumbline.check.ComplianceCheck;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** How far a check is, on one line of standard error that goes away again; on a terminal only. */
final class Progress implements ComplianceCheck.Progress, AutoCloseable {
  private static final long EVERY_NANOS = 100_000_000;

  private final PrintStream err;
  private final boolean shown;
  private final AtomicLong last = new AtomicLong();
  private boolean written;

  private Progress(PrintStream err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  static Progress of(Session session) {
    return new Progress(session.io().err(), session.io().errTerminal());
  }

  @Override
  public void done(int pipelines) {
    long now = System.nanoTime();
    long before = last.get();
    if (shown && now - before >= EVERY_NANOS && last.compareAndSet(before, now)) {
      show(pipelines);
    }
  }

  private synchronized void show(int pipelines) {
    written = true;
    err.print("\r" + pipelines + " pipelines read …\u001b[K");
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
