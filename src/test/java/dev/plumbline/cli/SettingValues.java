package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.Setting;
import java.util.List;

/** Values for every setting that there is or will be. */
final class SettingValues {
  private SettingValues() {}

  /**
   * Three values that differ from each other; found by trying, so that a new row needs no entry.
   */
  static List<String> of(Setting<?> setting) {
    List<String> tries =
        List.of(
            "/one",
            "/two",
            "/three",
            "json=/one",
            "json=/two",
            "json=/three",
            "junit=/one",
            "junit=/two",
            "true",
            "false",
            "high",
            "low",
            "critical",
            "off",
            "show",
            "fail",
            "get",
            "text",
            "json",
            "list",
            "standard",
            "adaptive",
            "auto",
            "always",
            "never",
            "v0",
            "v1",
            "1",
            "2",
            "3",
            "5000",
            "6000",
            "7000",
            "0.25",
            "0.5",
            "0.75",
            "2026-01-01T00:00:00Z",
            "2026-01-02T00:00:00Z",
            "http://one.example",
            "http://two.example",
            "@one",
            "123456789012/eu-central-1",
            "123456789012/us-east-1",
            "pipeline",
            "target",
            "none",
            "exact",
            "declared",
            "jenkins",
            "surefire",
            "extended",
            "pass",
            "skip",
            "rule",
            "all",
            "failed");
    List<String> fit =
        tries.stream().filter(t -> Configuration.refusal(setting, List.of(t)).isEmpty()).toList();
    assertThat(fit).as("values that this test knows for --" + setting.name()).hasSizeGreaterThan(1);
    // Two are enough for a choice of two: neighbours in the order of strength still differ.
    return List.of(fit.get(0), fit.get(1), fit.get(fit.size() > 2 ? 2 : 0));
  }
}
