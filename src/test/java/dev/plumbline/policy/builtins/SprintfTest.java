package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

final class SprintfTest {
  /** What {@code opa eval} 1.22.2 answered to each line of {@code sprintf.jsonl}. */
  @Test
  void answersAsOpaDoes() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (String line : lines()) {
      JsonNode one = Json.read(line.getBytes(StandardCharsets.UTF_8));
      String format = Value.of(one.get("format").textValue()).toString();
      String wire = Json.text(one.get("format"));
      String wanted = Value.of(one.get("result").textValue()).toString();
      all.assertThat(Call.of("sprintf", wire, one.get("args").textValue()))
          .as("sprintf(%s, %s)", format, one.get("args").textValue())
          .contains(wanted);
    }
    all.assertAll();
  }

  private static java.util.List<String> lines() throws IOException {
    try (InputStream in = Call.class.getResourceAsStream("/dev/plumbline/policy/sprintf.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void aFormatThatIsNoTextOrArgumentsThatAreNoArrayAreUndefined() {
    assertThat(Call.of("sprintf", "5", "[]")).isEmpty();
    assertThat(Call.of("sprintf", "\"%d\"", "5")).isEmpty();
    assertThat(Call.of("sprintf", "\"%d\"", "{5}")).isEmpty();
  }

  @Test
  void noFormatFillsTheMemory() {
    assertThat(Call.of("sprintf", "\"%1000000d\"", "[1]").orElseThrow()).hasSize(1_000_002);
    assertThat(Call.of("sprintf", "\"%2000000000d\"", "[1]"))
        .contains("\"%!(NOVERB)%!(EXTRA int64=1)\"");
  }
}
