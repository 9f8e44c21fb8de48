package dev.plumbline.policy.wasm;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Interrupts threads whose evaluation takes too long. One thread looks at all evaluations under way
 * every twenty milliseconds, and ends itself when there have been none for a second.
 */
final class Watchdog {
  static final Watchdog SHARED = new Watchdog();

  private static final long TICK_MILLIS = 20;

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor clock;

  private Watchdog() {
    clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "policy-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    clock.setKeepAliveTime(1, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  /** One evaluation of the calling thread. */
  final class Watch {
    private final Thread thread = Thread.currentThread();
    private final long end;
    private boolean over;
    private boolean fired;

    private Watch(Duration limit) {
      end = System.nanoTime() + limit.toNanos();
    }

    private synchronized void look() {
      if (!over && !fired && System.nanoTime() - end >= 0) {
        fired = true;
        thread.interrupt();
      }
    }

    /**
     * Ends the watch. After this no interrupt of ours can reach the thread, and one that did is
     * taken back, so that it does not hit the thread's next work.
     *
     * @return whether the time was over
     */
    boolean end() {
      watches.remove(this);
      synchronized (this) {
        over = true;
        if (fired) {
          Thread.interrupted();
        }
        return fired;
      }
    }
  }

  /** Watches the calling thread from now on; the caller ends the watch. */
  Watch begin(Duration limit) {
    Watch watch = new Watch(limit);
    watches.add(watch);
    wake();
    return watch;
  }

  private void wake() {
    if (ticking.compareAndSet(false, true)) {
      var unused = clock.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    watches.forEach(Watch::look);
    ticking.set(false);
    if (!watches.isEmpty()) {
      wake();
    }
  }
}
