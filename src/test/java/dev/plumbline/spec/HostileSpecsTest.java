package dev.plumbline.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plumbline.model.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were written to hurt: each is an error, in bounded time and memory. */
final class HostileSpecsTest {
  /** Far more than any of them takes, for machines that do other things, too. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final int MB = 1 << 20;

  @TempDir private Path folder;

  @Test
  void anAliasBombIsCounted() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append(String.format("a%d: &a%d [%s]%n", i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertThat(told(spec("vars:", bomb))).contains("stand for more than 200000 values");
  }

  @Test
  void aBombOfMergeKeysIsCounted() {
    StringBuilder bomb = new StringBuilder("a0: &a0 {k0: v}\n");
    for (int i = 1; i < 3000; i++) {
      bomb.append(String.format("a%d: &a%d {<<: *a%d, k%d: v}%n", i, i, i - 1, i));
    }
    assertThat(told(spec("vars:", bomb))).contains("stand for more than 200000 values");
  }

  @Test
  void longTextsCountForAliasesToo() {
    String bomb = "a: &a " + "x".repeat(60_000) + "\nb: [" + "*a,\n ".repeat(100_000) + "]\n";
    assertThat(told(bomb)).contains("stand for more than 200000 values");
  }

  @Test
  void variablesMakeNoTerabytes() {
    String value = "x".repeat(60_000);
    String use = "\"" + "${a}".repeat(1000) + "\"";
    String entries = ("  - {name: abc, labels: {x: " + use + "}}\n").repeat(1000);
    String start = "version: 1\nvars: {a: " + value + "}\n" + TARGET + "pipelines:\n";
    assertThat(told(start + entries)).contains("too long");
    String once = "  - {name: abc, labels: {x: \"${a}\"}}\n";
    assertThat(told(start + once.repeat(50_000))).contains("more than 200 problems");
    String list = "\"${a}\", ".repeat(600);
    String workflows = "workflows: [{parameters: [{name: x, value: [" + list + "]}]}]";
    assertThat(told(start + "  - {name: abc, pipeline: {" + workflows + "}}\n"))
        .contains("too long");
  }

  @Test
  void largeDefaultsUnderManyPipelinesAreCounted() {
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      tags.append("      - {name: k").append(i).append(", value: [x]}\n");
    }
    String defaults = "defaults:\n  pipeline:\n    workflows:\n" + tags;
    String entries = "  - name: abc\n".repeat(30_000);
    assertThat(told("version: 1\n" + defaults + "pipelines:\n" + entries))
        .contains("come to more than");
  }

  @Test
  void aLargeFileIsRefusedBySize() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(64L * MB);
    }
    Specs specs =
        assertTimeoutPreemptively(
            Duration.ofSeconds(2), () -> SpecLoader.load(List.of("large.yaml"), folder, Map.of()));
    assertThat(specs.problems()).hasSize(1);
    assertThat(specs.problems().get(0).message())
        .isEqualTo("the file has 67,108,864 bytes, allowed are 8,388,608");
    assertThat(specs.unknownPipelines()).isTrue();
  }

  @Test
  void nulsAreNoText() {
    Specs specs = load("version: 1\n\0\0\0");
    assertThat(specs.problems().get(0).origin().orElseThrow()).hasToString("s.yaml:2:1");
    assertThat(told("x".repeat(4 * MB))).contains("a line of more than");
    assertThat(told("\0".repeat(8 * MB))).contains("U+0000").contains("NUL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "{a: ", "- ", "? ", "!!seq [", "&a [", "{? "})
  void deepNestingEnds(String open) {
    assertThat(told(open.repeat(100_000))).containsAnyOf("a line of more than");
    assertThat(told("[\n".repeat(100_000))).contains("levels inside each other");
    assertThat(told("a: " + open.repeat(60_000 / open.length())))
        .containsAnyOf("levels inside each other", "not YAML");
  }

  static List<String> repeated() {
    return List.of(
        "a",
        "\"",
        "'",
        "a: b\n",
        "- a\n",
        "---\n",
        "#\n",
        "# ",
        " ",
        "\n",
        "\t",
        "a ",
        "a\n",
        "&a ",
        "*a ",
        "!a ",
        "%A\n",
        "|\n",
        ">\n a\n",
        "a: &a b\n",
        "? a\n",
        ": ",
        ",",
        "[],",
        "{},",
        "[]\n",
        "é",
        "\\",
        "\"\\",
        "a: {b: c, b: d}\n",
        "<<: {}\n",
        "a: 'b' c\n",
        "...\n",
        "a,",
        "-",
        "--- a\n",
        "- *a\n",
        "- !x y\n",
        "%YAML 1.1\n");
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void repetitionsEnd(String part) {
    String line = part.repeat(60_000 / part.length());
    told((line + "\n").repeat(MB / line.length()));
    told("[" + part.repeat(MB / part.length()));
    told("version: 1\npipelines:\n  - name: abc\n    labels: " + part.repeat(MB / part.length()));
  }

  @Test
  void manyUnknownKeysAreToldInPart() {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      keys.append("      member").append(i).append(": x\n");
    }
    Specs specs =
        load("version: 1\n" + TARGET + "pipelines:\n  - name: abc\n    pipeline:\n" + keys);
    assertThat(specs.problems()).hasSize(201);
    assertThat(specs.withErrors()).hasSize(1);
  }

  @Test
  void manyBadEntriesAreToldInPart() {
    Specs specs =
        load(
            "version: 1\n"
                + TARGET
                + "pipelines:\n"
                + "  - {name: abc, stauts: x}\n".repeat(50_000));
    assertThat(specs.problems()).hasSize(201);
    assertThat(specs.unknownPipelines()).isTrue();
  }

  @Test
  void manyTagsAreRefused() {
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      tags.append("        k").append(i).append(": x\n");
    }
    assertThat(
            told(
                "version: 1\n"
                    + TARGET
                    + "pipelines:\n  - name: abc\n    pipeline:\n      tags:\n"
                    + tags))
        .contains("found 20000 keys, at most 50 are allowed");
  }

  private static final String TARGET =
      "defaults: {target: {account: \"123456789012\", region: eu-central-1}}\n";

  private static String spec(String key, CharSequence nested) {
    return "version: 1\n" + key + "\n" + nested.toString().indent(2) + "pipelines: []\n";
  }

  private static String told(String text) {
    StringBuilder told = new StringBuilder();
    for (Problem problem : load(text).problems()) {
      told.append(Problems.text(problem));
    }
    assertThat(told).isNotEmpty();
    return told.toString();
  }

  private static Specs load(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return assertTimeoutPreemptively(
        SOON, () -> SpecLoader.read(new TreeMap<>(Map.of("s.yaml", bytes)), Map.of()));
  }
}
