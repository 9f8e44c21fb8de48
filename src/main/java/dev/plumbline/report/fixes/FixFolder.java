package dev.plumbline.report.fixes;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.Step;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes fixes under {@code ACCOUNT/REGION/NAME}: a script, and the JSON document of each of its
 * calls. The folder must be new or empty, for a script of an earlier run would undo what has been
 * done since.
 */
public final class FixFolder {
  private final Path folder;
  private final String name;

  /**
   * A folder.
   *
   * @param name as the user calls it
   */
  public FixFolder(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * What came of it.
   *
   * @param said a line for people
   */
  public record Writing(List<Problem> problems, Optional<String> said) {
    /** No folder was asked for. */
    public static final Writing NOTHING = new Writing(List.of(), Optional.empty());

    public Writing {
      problems = List.copyOf(problems);
    }
  }

  /** Writes the fixes of all pipelines that have one. */
  public Writing write(Report report) {
    try {
      Files.createDirectories(folder);
      if (!isEmpty()) {
        return failed("it is not empty, and fixes of two runs must not be mixed");
      }
      int written = 0;
      for (PipelineResult result : report.pipelines()) {
        if (result.fix().isPresent()) {
          write(result, result.fix().get());
          written++;
        }
      }
      return new Writing(List.of(), Optional.of(said(written)));
    } catch (FileSystemException e) {
      return failed(e.getReason() == null ? e.toString() : e.getReason());
    } catch (IOException | UncheckedIOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private String said(int written) {
    return written == 0
        ? "There is nothing to fix."
        : "Fixes for "
            + (written == 1 ? "1 pipeline are" : written + " pipelines are")
            + " in "
            + name
            + "; nothing was run.";
  }

  private Writing failed(String why) {
    Problem problem =
        Problem.error(Problem.Kind.OUTPUT, "cannot write fixes to " + name + ": " + why)
            .hint("name a new folder with --fix-dir");
    return new Writing(List.of(problem), Optional.empty());
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void write(PipelineResult result, Fix fix) throws IOException {
    Path place =
        folder
            .resolve(result.arn().account())
            .resolve(result.arn().region())
            .resolve(result.arn().name());
    Files.createDirectories(place);
    for (Step step : fix.steps()) {
      Files.writeString(place.resolve(step.file()), Json.text(step.document(), layout()) + "\n");
    }
    Files.writeString(place.resolve("fix.sh"), FixScript.of(result, fix));
  }

  private static PrettyPrinter layout() {
    return new DefaultPrettyPrinter()
        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
  }
}
