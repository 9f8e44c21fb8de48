package dev.plumbline.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diff.Grading;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.PolicySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/rules} against the rules. With {@code -Dgolden.update=true} the pages are
 * written anew, and the test fails all the same.
 */
final class RulePagesTest {
  private static final Path ROOT = Path.of("docs/rules");

  private static List<Explanation> rules() {
    PolicySet policies =
        PolicySet.of(List.of(Pack.bundled().pack().orElseThrow()), PolicySettings.none())
            .policies();
    return Explanations.of(policies, Grading.CATALOG).all();
  }

  @Test
  void thePagesAreWhatTheRulesGive() throws IOException {
    SortedMap<String, String> pages = RulePages.of(rules());
    SortedMap<String, String> found = new TreeMap<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = ROOT.resolve(page.getKey());
      found.put(page.getKey(), Files.exists(file) ? Files.readString(file) : "");
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(ROOT);
        Files.writeString(file, page.getValue());
      }
    }
    assertThat(found).as("the pages, made by -Dgolden.update=true").isEqualTo(pages);
    try (Stream<Path> files = Files.list(ROOT)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
  }

  @Test
  void everyRuleStandsOnAPageOnce() {
    String all = String.join("\n", RulePages.of(rules()).values());
    assertThat(rules())
        .allSatisfy(rule -> assertThat(all.lines().filter(("## " + rule.id())::equals)).hasSize(1));
  }

  @Test
  void everyParameterSaysWhatItMeans() {
    assertThat(rules().stream().flatMap(rule -> rule.params().stream()))
        .isNotEmpty()
        .allSatisfy(
            param -> {
              assertThat(param.meaning()).as(param.name()).isNotBlank();
              assertThat(param.standard().isMissingNode()).as(param.name()).isFalse();
            });
  }
}
