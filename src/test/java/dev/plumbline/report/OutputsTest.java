package dev.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class OutputsTest {
  /** A format that tells how many problems the run has. */
  private static final ReportWriter PROBLEMS =
      (report, out) -> out.write(("" + report.header().problems().size()).getBytes(UTF_8));

  @TempDir Path folder;
  private final ByteArrayOutputStream standard = new ByteArrayOutputStream();

  @Test
  void writesEachToItsPlaceAndMakesTheFolders() throws IOException {
    Path deep = folder.resolve("a/b/report.txt");
    Report written = write(standard, file(deep), standardOutput());
    assertThat(deep).hasContent("0");
    assertThat(standard).hasToString("0");
    assertThat(written.header().problems()).isEmpty();
    assertThat(files(folder.resolve("a/b"))).containsExactly(deep);
  }

  @Test
  void whatCannotBeWrittenIsAProblemInAllTheOthers() throws IOException {
    Path good = folder.resolve("good.txt");
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Path below = Files.createFile(folder.resolve("file")).resolve("x.txt");
    Report written = write(standard, file(taken), standardOutput(), file(good), file(below));
    assertThat(good).hasContent("2");
    assertThat(standard).hasToString("2");
    assertThat(written.header().problems())
        .allMatch(problem -> problem.kind() == Problem.Kind.OUTPUT && problem.isError())
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("to " + taken + ": it is a folder"))
        .anyMatch(message -> message.contains("to " + below));
    assertThat(ExitStatus.of(written.header())).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(files(folder)).containsExactlyInAnyOrder(good, taken, below.getParent());
  }

  @Test
  void aFailingStandardOutputIsAProblemInTheFiles() throws IOException {
    Path good = folder.resolve("good.txt");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Report written = write(broken, standardOutput(), file(good));
    assertThat(good).hasContent("1");
    assertThat(written.header().problems().get(0).message())
        .isEqualTo("cannot write text to standard output: Broken pipe");
  }

  @Test
  void anEarlierFileStaysWhereTheNewOneFails() throws IOException {
    Path place = Files.writeString(folder.resolve("report.txt"), "yesterday");
    ReportWriter failing =
        (report, out) -> {
          out.write('x');
          throw new IOException("No space left on device");
        };
    write(standard, new Output("text", failing, Optional.of(place)));
    assertThat(place).hasContent("yesterday");
    assertThat(files(folder)).containsExactly(place);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkStaysALinkAndADeviceADevice() throws IOException {
    Path real = Files.writeString(folder.resolve("real.txt"), "yesterday");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
    Path device = Path.of("/dev/null");
    write(standard, file(link), file(device));
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("0");
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  private Report write(OutputStream out, Output... outputs) {
    return new Outputs(List.of(outputs), out).write(Fleet.inLine());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsNamedAndTheOthersAreWritten() {
    Path full = Path.of("/dev/full");
    Path good = folder.resolve("good.txt");

    Report written = write(standard, file(full), file(good));

    assertThat(good).hasContent("1");
    assertThat(written.header().problems())
        .extracting(Problem::message)
        .containsExactly("cannot write text to /dev/full: No space left on device");
  }

  /** Not even root may write there. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenToIsNamedAndTheOthersAreWritten() {
    Path sealed = Path.of("/proc/sys/report.txt");
    Path good = folder.resolve("good.txt");

    Report written = write(standard, file(sealed), file(good));

    assertThat(good).hasContent("1");
    assertThat(written.header().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("cannot write text to " + sealed));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void twoToOnePlaceAreNotBothWritten() throws IOException {
    Path first = folder.resolve("first.txt");
    Files.writeString(first, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), first);

    Report written = write(standard, file(first), file(link));

    assertThat(first).hasContent("1");
    assertThat(written.header().problems())
        .extracting(Problem::message)
        .containsExactly("cannot write text to " + link + ": text is written there");
    assertThat(write(standard, file(Path.of("/dev/null")), file(Path.of("/dev/null"))))
        .satisfies(report -> assertThat(report.header().problems()).isEmpty());
  }

  private static Output file(Path path) {
    return new Output("text", PROBLEMS, Optional.of(path));
  }

  private static Output standardOutput() {
    return new Output("text", PROBLEMS, Optional.empty());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    }
  }
}
