package dev.plumbline.report.sarif;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Target;
import dev.plumbline.report.FileGroup;
import dev.plumbline.report.FilesWriter;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Places;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A SARIF file for each target: {@code report.123456789012.eu-central-1.sarif} for {@code
 * report.sarif}. Those that an earlier run left go, and so does a {@code report.sarif} of one that
 * was not split: on GitHub both would be open. A run without any target has one file, of that name.
 *
 * <p>Law of its counts: that of {@link SarifWriter} for the pipelines of the target; over all files
 * together the results are those of one file. What the run as a whole could not do stands in each.
 */
public final class SarifFiles implements FilesWriter {
  private static final String END = ".sarif";

  private final Places places;

  /** A writer for a repository in which the report's files lie there. */
  public SarifFiles(Places places) {
    this.places = places;
  }

  @Override
  public void write(Report report, Path place, FileGroup files) throws IOException {
    NavigableSet<Target> targets = targets(report);
    if (targets.isEmpty()) {
      files.file(place, out -> new SarifWriter(places).write(report, out));
    }
    String name = place.getFileName().toString();
    String stem = name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
    for (Target target : targets) {
      Path path = place.resolveSibling(stem + "." + target.account() + "." + target.region() + END);
      SarifWriter writer = new SarifWriter(places, Optional.of(target));
      files.file(path, out -> writer.write(report, out));
    }
    Pattern earlier = Pattern.compile(Pattern.quote(stem) + "\\.[0-9]{12}\\.[a-z0-9-]+\\.sarif");
    Optional.ofNullable(place.getParent())
        .ifPresent(
            folder ->
                files.instead(
                    folder, other -> other.equals(name) || earlier.matcher(other).matches()));
  }

  private static NavigableSet<Target> targets(Report report) {
    NavigableSet<Target> targets = new TreeSet<>();
    report.header().targets().stream().map(TargetRead::target).forEach(targets::add);
    for (PipelineResult result : report.pipelines()) {
      targets.add(result.arn().target());
    }
    return targets;
  }
}
