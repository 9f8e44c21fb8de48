package dev.plumbline.cli;

import dev.plumbline.adopt.Adoption;
import dev.plumbline.config.AdoptSettings;
import dev.plumbline.config.ClientSettings;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Setting;
import dev.plumbline.config.Source;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.FieldPath;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a team is told that adopts: what was written, what was left out and why, what to run next.
 */
final class AdoptedPage {
  private final PrintStream out;
  private final Configuration configuration;
  private final String folder;

  AdoptedPage(PrintStream out, Session session) {
    this.out = out;
    this.configuration = session.configuration();
    this.folder = configuration.get(AdoptSettings.SPECS_DIR);
  }

  /**
   * Prints the page.
   *
   * @param declared how many pipelines have a spec already
   */
  void print(Adoption adoption, List<Found> live, AdoptedReading reading, int declared) {
    reading.failures().forEach(failure -> out.println("Could not be read: " + failure));
    if (reading.found().isEmpty()) {
      out.println("No pipeline was found.");
    } else {
      written(adoption, declared);
      exceptions(adoption);
      printedByClient(live);
      if (!adoption.adopted().isEmpty() && !folder.equals("-")) {
        next();
      }
    }
  }

  private void written(Adoption adoption, int declared) {
    String compare = configuration.get(AdoptSettings.COMPARE).toString();
    if (declared > 0) {
      out.println(count(declared, "pipeline") + " left alone: declared already, or not asked for.");
    }
    if (adoption.adopted().isEmpty()) {
      out.println("Nothing was written.");
      return;
    }
    out.println(
        count(adoption.adopted().size(), "pipeline")
            + " in "
            + count(adoption.files().size(), "file")
            + (folder.equals("-") ? "" : " in " + folder)
            + ", with compare: "
            + compare
            + ". A check of what was read finds no drift.");
    out.println(
        "Left out, for a spec need not say it: what AWS sets itself (ARNs, dates, platform, last run),"
            + " aws: tags, and settings at their defaults.");
  }

  private void exceptions(Adoption adoption) {
    adoption
        .ignored()
        .forEach(
            (arn, fields) ->
                fields.forEach(
                    (path, why) ->
                        out.println(
                            "Ignored, for a spec cannot say it: " + arn.name() + ": " + why)));
    adoption
        .unmodelled()
        .forEach(
            (arn, paths) ->
                out.println(
                    "Newer than this Plumbline, declared as it is: "
                        + arn.name()
                        + ": "
                        + paths.stream().map(FieldPath::toString).collect(Collectors.joining(", "))
                        + " (take it out if AWS changes it by itself)"));
    adoption.left().forEach((arn, why) -> out.println("Not adopted: " + arn + ": " + why));
  }

  private void printedByClient(List<Found> live) {
    if (live.stream().anyMatch(found -> found.capture() == Capture.CLIENT)) {
      out.println(
          "Read from what a client printed: members that it is too old to print are taken for"
              + " unset. A check of AWS itself will show them.");
    }
  }

  private void next() {
    out.println();
    out.println("Next:");
    out.println(
        "  plumbline check " + folder + options() + "   # drift, and what the policies say");
    out.println(
        "  plumbline gate " + folder + "   # the same policies in a pull request, without AWS");
    out.println("  git add " + folder + "   # from here on, what changes in AWS is drift");
  }

  /** Whatever says where to read from, said again. */
  private String options() {
    String snapshot =
        configuration.get(RunSettings.SNAPSHOT).stream()
            .filter(path -> !path.equals("-"))
            .map(path -> " --snapshot " + path)
            .collect(Collectors.joining());
    return snapshot
        + option(ClientSettings.PROFILE)
        + option(ClientSettings.ASSUME_ROLE)
        + option(ClientSettings.ENDPOINT_URL);
  }

  private String option(Setting<? extends Optional<?>> setting) {
    Configuration.Value written = configuration.written(setting);
    return written.source().kind() == Source.Kind.COMMAND_LINE
        ? " --" + setting.name() + " " + written.texts().get(0)
        : "";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
