package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that {@code docs/policy-host.md} names is there, so that no guard loses its test. */
final class PolicyHostPageTest {
  private static final Path PAGE = Path.of("docs/policy-host.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(f -> f.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  f -> f.getFileName().toString().replace(".java", ""),
                  PolicyHostPageTest::text,
                  (a, b) -> a + b));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTestOfThePageIsThere() throws IOException {
    Map<String, String> sources = sources();
    List<MatchResult> named = NAMED.matcher(text(PAGE)).results().toList();
    assertThat(named).hasSizeGreaterThan(30);
    for (MatchResult one : named) {
      assertThat(sources).containsKey(one.group(1));
      if (one.group(2) != null) {
        assertThat(sources.get(one.group(1))).contains("void " + one.group(2) + "(");
      }
    }
  }

  @Test
  void everyRowNamesATest() {
    assertThat(text(PAGE).lines().filter(l -> l.startsWith("| ") && !l.startsWith("| goes wrong")))
        .filteredOn(l -> !l.startsWith("| ---"))
        .hasSizeGreaterThan(20)
        .allMatch(l -> NAMED.matcher(l).find());
  }
}
