package dev.plumbline.report.junit;

import dev.plumbline.report.FileGroup;
import dev.plumbline.report.FilesWriter;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * JUnit XML as Maven Surefire leaves it: a folder with {@code TEST-<class>.xml} for each suite.
 * Such files of pipelines that are gone are removed, or they would be counted for ever; those that
 * others wrote stay.
 *
 * <p>Law of its counts: that of {@link JunitWriter}, over all files together.
 */
final class SurefireFiles implements FilesWriter {
  private static final Pattern OURS =
      Pattern.compile("TEST-(plumbline\\.run|[0-9]{12}\\.[a-z0-9-]+\\.[^.]+)\\.xml");

  private final Suites suites;

  SurefireFiles(Suites suites) {
    this.suites = suites;
  }

  @Override
  public void write(Report report, Path place, FileGroup files) throws IOException {
    Suites.Ahead left = suites.of(report);
    while (left.hasNext()) {
      Suite suite = left.next();
      Path path = place.resolve("TEST-" + suite.className() + ".xml");
      files.file(path, out -> suites.file(out, report.header()).only(suite));
    }
    files.instead(place, name -> OURS.matcher(name).matches());
  }
}
