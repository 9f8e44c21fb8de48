package dev.plumbline.report.junit;

import dev.plumbline.report.Header;
import dev.plumbline.report.Places;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** The suites of a report, one at a time: the one of the run first, then one for each pipeline. */
final class Suites {
  private final JunitStyle style;
  private final List<String> members;
  private final Places places;

  Suites(JunitStyle style, List<String> members, Places places) {
    this.style = style;
    this.members = List.copyOf(members);
    this.places = places;
  }

  /** All of them, in the canonical order; {@link Ahead#next} makes each when it is wanted. */
  Ahead of(Report report) {
    return new Ahead(report);
  }

  /** A file of suites in the making. */
  JunitFile file(OutputStream out, Header header) throws IOException {
    return new JunitFile(out, style.dialect(), header.run().now(), places, style.notes());
  }

  /** The suites that are left, of which the next one can be looked at. */
  final class Ahead {
    private final Iterator<Suite> pipelines;
    private final Queue<Suite> ready = new ArrayDeque<>();

    private Ahead(Report report) {
      pipelines = report.each(new PipelineSuite(report.header(), members, style.below())::of);
      ready.add(RunSuite.of(report.header()));
    }

    boolean hasNext() {
      return !ready.isEmpty() || pipelines.hasNext();
    }

    /** The next one, which stays. */
    Suite peek() {
      if (ready.isEmpty()) {
        ready.add(pipelines.next());
      }
      return ready.element();
    }

    Suite next() {
      peek();
      return ready.remove();
    }
  }
}
