package dev.plumbline.report.junit;

import dev.plumbline.report.FileGroup;
import dev.plumbline.report.FilesWriter;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * JUnit XML in files of so many cases: {@code report-001.xml}, {@code report-002.xml} for {@code
 * report.xml}. A suite is never parted, so one that is larger has a file of its own. The parts of
 * an earlier run go, and so does a {@code report.xml} of one that was not parted: both would be
 * counted twice.
 *
 * <p>Law of its counts: that of {@link JunitWriter}, over all parts together.
 */
final class JunitParts implements FilesWriter {
  private final Suites suites;
  private final int most;

  /**
   * A writer.
   *
   * @param most cases in a file
   */
  JunitParts(Suites suites, int most) {
    this.suites = suites;
    this.most = most;
  }

  @Override
  public void write(Report report, Path place, FileGroup files) throws IOException {
    Path folder = place.getParent();
    if (folder == null) {
      throw new FileSystemException(place.toString(), null, "it is a folder");
    }
    String name = place.getFileName().toString();
    String stem = name.endsWith(".xml") ? name.substring(0, name.length() - 4) : name;
    Suites.Ahead left = suites.of(report);
    for (int part = 1; left.hasNext(); part++) {
      Path path = place.resolveSibling(String.format(Locale.ROOT, "%s-%03d.xml", stem, part));
      files.file(path, out -> suites.file(out, report.header()).all(file -> fill(file, left)));
    }
    Pattern earlier = Pattern.compile(Pattern.quote(stem) + "-[0-9]{3,}\\.xml");
    files.instead(folder, other -> other.equals(name) || earlier.matcher(other).matches());
  }

  private void fill(JunitFile file, Suites.Ahead left) throws IOException {
    do {
      file.add(left.next());
    } while (left.hasNext() && file.cases() + left.peek().count() <= most);
  }
}
