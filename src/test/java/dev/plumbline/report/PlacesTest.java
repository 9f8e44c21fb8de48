package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Origin;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacesTest {
  @ParameterizedTest
  @CsvSource({
    "'', specs/a.yaml, specs/a.yaml",
    "infra, specs/a.yaml, infra/specs/a.yaml",
    "infra/aws/, ./specs/a.yaml, infra/aws/specs/a.yaml",
    "infra/aws, ../../specs/a.yaml, specs/a.yaml",
    "infra, ../../elsewhere/a.yaml, ../elsewhere/a.yaml",
    "infra, /elsewhere/a.yaml, /elsewhere/a.yaml",
    "infra, '', infra/plumbline.yaml"
  })
  void aFileLiesBelowThePrefix(String prefix, String file, String wanted) {
    assertThat(new Places(prefix).file(Optional.of(Origin.ofFile(file)))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "7, 7"})
  void aLineIsAtLeastTheFirst(int line, int wanted) {
    assertThat(Places.line(Optional.of(new Origin("a", line, 0)))).isEqualTo(wanted);
    assertThat(Places.line(Optional.empty())).isEqualTo(1);
  }
}
