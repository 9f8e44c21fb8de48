package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.ConfigFile;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.spec.SpecLoader;
import dev.plumbline.spec.Specs;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.waiver.Terms;
import dev.plumbline.waiver.Waivers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people copy works: the examples, the YAML and the command lines of the documentation. */
final class ExamplesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Pattern YAML = Pattern.compile("(?ms)^```ya?ml$\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w/])(?:\\./)?plumbline ((?:[a-z]+|--)[^`|#\\n]*)");

  /** A piece of a page. */
  record Piece(String page, String text) {
    @Override
    public String toString() {
      return page + ": " + text.lines().findFirst().orElse("");
    }
  }

  private static List<Piece> pieces(Pattern pattern) throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    pages.add(ROOT.resolve("policies/README.md"));
    pages.add(ROOT.resolve("ARCHITECTURE.md"));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<Piece> pieces = new ArrayList<>();
    for (Path page : pages) {
      Matcher found = pattern.matcher(Files.readString(page));
      while (found.find()) {
        pieces.add(new Piece(ROOT.relativize(page).toString(), found.group(1)));
      }
    }
    return pieces;
  }

  /** But for the pages of rules, whose fragments the rules themselves judge. */
  static List<Piece> yaml() throws IOException {
    return pieces(YAML).stream().filter(piece -> !piece.page().startsWith("docs/rules/")).toList();
  }

  static List<Piece> commands() throws IOException {
    return pieces(COMMAND);
  }

  @ParameterizedTest
  @MethodSource
  void yaml(Piece piece) {
    byte[] bytes = piece.text().getBytes(StandardCharsets.UTF_8);
    if (piece.text().contains("\njobs:\n")) {
      assertThat(YamlFile.read("gate.yml", bytes, Problem.Kind.CONFIG).problems()).isEmpty();
    } else if (piece.text().contains("\nwaivers:\n")) {
      Terms terms = new Terms(Instant.parse("2026-11-25T00:00:00Z"), 365, 14);
      Waivers.Reading reading = Waivers.read("waivers.yaml", bytes, terms);
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.waivers().isEmpty()).isFalse();
    } else if (piece.text().contains("\npipelines:\n")) {
      Map<String, List<Target>> groups =
          Map.of("production", List.of(Target.of("123456789012", "eu-central-1")));
      Specs specs = SpecLoader.read(new TreeMap<>(Map.of("block.yaml", bytes)), groups);
      assertThat(specs.problems()).isEmpty();
      assertThat(specs.pipelines()).isNotEmpty();
    } else {
      ConfigFile file = ConfigFile.read(ROOT, "plumbline.yaml", bytes);
      assertThat(file.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource
  void commands(Piece piece) {
    String line = piece.text().replaceAll("[)\"'.,;:\\\\]+(\\s|$)", " ").strip();

    if (!line.startsWith("COMMAND")) {
      assertThat(Cli.refusal(line.split("\\s+", -1))).as(line).isEmpty();
    }
  }

  @Test
  void thePagesHaveSuchPieces() throws IOException {
    assertThat(yaml()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(commands()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"good,0", "does-not-parse,1", "breaks-policy,2"})
  void gate(String name, int code) {
    Shell.Outcome outcome = new Shell(ROOT).run("gate", "examples/gate/" + name + ".yaml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(code);
    assertThat(outcome.out()).contains(code == 0 ? "1 declared" : name + ".yaml");
  }

  @Test
  void everyGateExampleIsTried() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("examples/gate"))) {
      assertThat(files.filter(p -> p.toString().endsWith(".yaml"))).hasSize(3);
    }
  }

  @Test
  void theDemoRunsTheCheckAndLeavesItsReports(@TempDir Path folder) {
    Shell.Outcome outcome = new Shell(folder).run("demo", "--dir", "reports");
    Shell.Outcome code = new Shell(folder).run("demo", "--dir", "reports", "--exit-code");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out())
        .contains("status", "schedule", "imageScanning", "missing", "unreadable")
        .contains("A check would have left with 3")
        .contains(folder.resolve("reports/report.json").toString())
        .contains(folder.resolve("reports/junit.xml").toString());
    assertThat(folder.resolve("reports/report.json")).isNotEmptyFile();
    assertThat(folder.resolve("reports/junit.xml")).isNotEmptyFile();
    assertThat(code.code()).isEqualTo(3);
  }
}
