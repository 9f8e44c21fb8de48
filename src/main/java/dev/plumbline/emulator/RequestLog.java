package dev.plumbline.emulator;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts requests from all threads. */
final class RequestLog {
  private final SortedMap<String, Integer> byOperation = new TreeMap<>();
  private final SortedMap<Integer, Integer> byStatus = new TreeMap<>();
  private int inFlight;
  private int peak;

  synchronized void begin(String operation) {
    byOperation.merge(operation, 1, Integer::sum);
    inFlight++;
    peak = Math.max(peak, inFlight);
  }

  synchronized void end(int status) {
    byStatus.merge(status, 1, Integer::sum);
    inFlight--;
  }

  synchronized RequestCounts counts() {
    return new RequestCounts(byOperation, byStatus, peak);
  }
}
