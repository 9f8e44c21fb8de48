package dev.plumbline.cli;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.report.Header;
import dev.plumbline.report.Report;
import dev.plumbline.report.json.JsonReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two reports to be compared. Each is checked on a thread of its own. */
final class Reports implements AutoCloseable {
  private final List<JsonReader> readers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Reports() {}

  static Reports open(Session session, List<String> names) throws IOException {
    Reports reports = new Reports();
    List<FutureTask<JsonReader>> tasks = new ArrayList<>();
    for (String name : names) {
      Callable<JsonReader> opening = () -> JsonReader.open(session.path(name), name);
      FutureTask<JsonReader> task = new FutureTask<>(opening);
      tasks.add(task);
      Thread thread = new Thread(task, "read-" + tasks.size());
      thread.setDaemon(true);
      thread.start();
    }
    for (int i = 0; i < tasks.size(); i++) {
      reports.take(tasks.get(i), names.get(i));
    }
    if (reports.problems.isEmpty()) {
      reports.fit();
    }
    return reports;
  }

  private void take(FutureTask<JsonReader> task, String name) throws IOException {
    try {
      JsonReader reader = task.get();
      readers.add(reader);
      problems.addAll(reader.problems());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof IOException failure)) {
        throw new IllegalStateException(e.getCause());
      }
      String why =
          failure instanceof NoSuchFileException ? "there is no such report" : "cannot be read";
      problems.add(Problem.error(Problem.Kind.CONFIG, Origin.ofFile(name), why));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Whether it makes sense to compare them. */
  private void fit() {
    Header before = report(0).header();
    Header after = report(1).header();
    if (before.run().stage() != after.run().stage()) {
      problems.add(
          Problem.error(
              Problem.Kind.CONFIG,
              "the reports are of a "
                  + before.run().stage()
                  + " and of a "
                  + after.run().stage()
                  + ", which say different things of a pipeline"));
    }
    if (before.run().now().compareTo(after.run().now()) > 0) {
      problems.add(
          Problem.warning(
                  Problem.Kind.CONFIG,
                  "the first report is of "
                      + before.run().now()
                      + ", after the second, of "
                      + after.run().now())
              .hint("the older one comes first"));
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** The first or the second; only where there are no errors. */
  Report report(int place) {
    return readers.get(place).report().orElseThrow();
  }

  @Override
  public void close() throws IOException {
    for (JsonReader reader : readers) {
      reader.close();
    }
  }
}
