package dev.plumbline.cli;

import dev.plumbline.report.Output;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.format.Format;
import dev.plumbline.report.format.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a job of GitHub Actions shows without being asked: annotations in its log, and a page in its
 * summary.
 *
 * @param summary the file that the step's summary is collected in; older runners have none
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">
 *     Workflow commands</a>
 */
record GithubJob(Optional<Path> summary) {
  /** The job that these variables are of; empty elsewhere. */
  static Optional<GithubJob> of(Map<String, String> environment) {
    return "true".equals(environment.get("GITHUB_ACTIONS"))
        ? Optional.of(
            new GithubJob(
                Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)))
        : Optional.empty();
  }

  /** The page, behind what earlier commands of the step have written there. */
  Optional<Output> page(Style style) {
    return summary.map(file -> new Output("the job summary", appending(file, style), summary));
  }

  /** What is there is read once, for a report may be written twice. */
  private static ReportWriter appending(Path file, Style style) {
    try {
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      ReportWriter page = Format.MARKDOWN.writer(style.leaving(before.length));
      return (report, out) -> {
        out.write(before);
        page.write(report, out);
      };
    } catch (IOException e) {
      return (report, out) -> {
        throw e;
      };
    }
  }

  /**
   * The console's page. GitHub takes any line of a log that begins with two colons for a command,
   * wherever its text is from; so it is told not to look while the page is printed, until a word
   * that no text in the page can foresee.
   */
  static void log(Report report, ReportWriter console, PrintStream out) throws IOException {
    String word = "plumbline-" + UUID.randomUUID();
    out.println("::stop-commands::" + word);
    try {
      console.write(report, out);
    } finally {
      out.println("::" + word + "::");
    }
  }
}
