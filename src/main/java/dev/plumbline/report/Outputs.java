package dev.plumbline.report;

import dev.plumbline.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report in every format that was asked for. Where one cannot be written, that is a
 * problem of the run and stands in all the others: these are written once more, so that no file
 * says less than the exit code.
 */
public final class Outputs {
  private final List<Output> outputs;
  private final OutputStream standard;

  /**
   * Outputs, at most one of them to standard output.
   *
   * @param standard standard output, which stays open
   */
  public Outputs(List<Output> outputs, OutputStream standard) {
    this.outputs = List.copyOf(outputs);
    this.standard = standard;
  }

  /**
   * Writes all that can be written.
   *
   * @return the report as it was written: with a problem of kind {@code output} for each output
   *     that could not be
   */
  public Report write(Report report) {
    // Standard output last: it cannot be written a second time when another output has failed.
    List<Output> left = new ArrayList<>();
    outputs.stream().filter(output -> output.path().isPresent()).forEach(left::add);
    Report written = files(left, report.and(doubles(left)));
    for (Output output : outputs) {
      if (output.path().isEmpty()) {
        Optional<Problem> failed = standard(output, written);
        if (failed.isPresent()) {
          written = files(left, written.and(List.of(failed.get())));
        }
      }
    }
    return written;
  }

  /** Takes out what would take the place of another, links looked through; devices are for all. */
  private static List<Problem> doubles(List<Output> left) {
    Map<Path, Output> taken = new HashMap<>();
    List<Problem> failed = new ArrayList<>();
    for (Output output : List.copyOf(left)) {
      Path place = FileSlot.place(output.path().orElseThrow());
      Output first = FileSlot.isDevice(place) ? null : taken.putIfAbsent(place, output);
      if (first != null) {
        left.remove(output);
        failed.add(problem(output, new IOException(first.format() + " is written there")));
      }
    }
    return failed;
  }

  /** Writes the files until none of those left fails; a failed one is taken out. */
  private static Report files(List<Output> left, Report report) {
    Report written = report;
    List<Problem> failed = attempt(left, written);
    while (!failed.isEmpty()) {
      written = written.and(failed);
      failed = attempt(left, written);
    }
    return written;
  }

  /** An output beside its place. */
  private record Draft(Output output, FileGroup files, Optional<Problem> failed) {
    static Draft of(Output output, Report report) {
      FileGroup files = new FileGroup();
      try {
        output.write(report, files);
        return new Draft(output, files, Optional.empty());
      } catch (IOException | UncheckedIOException e) {
        files.discard();
        return new Draft(output, files, Optional.of(problem(output, e)));
      }
    }
  }

  /**
   * All are written beside their places, as many at once as there are processors, before the first
   * takes its place.
   */
  private static List<Problem> attempt(List<Output> left, Report report) {
    List<Problem> failed = new ArrayList<>();
    List<FileGroup> ready = new ArrayList<>();
    for (Draft draft : left.parallelStream().map(output -> Draft.of(output, report)).toList()) {
      draft
          .failed()
          .ifPresentOrElse(
              problem -> {
                left.remove(draft.output());
                failed.add(problem);
              },
              () -> ready.add(draft.files()));
    }
    if (!failed.isEmpty()) {
      ready.forEach(FileGroup::discard);
      return failed;
    }
    for (int i = 0; i < ready.size(); i++) {
      try {
        ready.get(i).settle();
      } catch (IOException e) {
        ready.subList(i, ready.size()).forEach(FileGroup::discard);
        return List.of(problem(left.remove(i), e));
      }
    }
    return List.of();
  }

  private Optional<Problem> standard(Output output, Report report) {
    try {
      if (!(output.layout() instanceof Layout.OneFile one)) {
        throw new IOException("it has several files");
      }
      one.writer().write(report, standard);
      standard.flush();
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(problem(output, e));
    }
  }

  private static Problem problem(Output output, Exception e) {
    String place = output.path().map(path -> "to " + path).orElse("to standard output");
    return Problem.error(
            Problem.Kind.OUTPUT, "cannot write " + output.format() + " " + place + ": " + reason(e))
        .hint("name a place that can be written");
  }

  private static String reason(Exception exception) {
    Throwable cause =
        exception instanceof UncheckedIOException && exception.getCause() != null
            ? exception.getCause()
            : exception;
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (cause instanceof FileAlreadyExistsException e) {
      return e.getFile() + " is no folder";
    }
    String text = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
    return text == null ? cause.getClass().getSimpleName() : text;
  }
}
