package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ValueTest {
  @Test
  void readsAndWritesEveryKind() {
    String all =
        "[null, true, false, 0, -1.5e+3, \"é\\n\\\"\", [], {}, set(), {1, 2}, {\"a\": {1: [2]}}]";
    assertThat(Call.value(all)).hasToString(all);
    assertThat(new String(ValueText.wire(Call.value(all)), StandardCharsets.UTF_8))
        .isEqualTo(all.replace("\\n", "\\u000a"));
  }

  @Test
  void keepsRegosOrder() {
    List<String> ordered =
        List.of(
            "null",
            "false",
            "true",
            "-1",
            "1",
            "1.5",
            "10",
            "\"\"",
            "\"a\"",
            "\"b\"",
            "\"\uFFFD\"",
            "\"🧭\"",
            "[]",
            "[1]",
            "[1, 2]",
            "[2]",
            "{}",
            "{\"a\": 1}",
            "{\"a\": 2}",
            "{\"b\": 0}",
            "set()",
            "{1}",
            "{1, 2}",
            "{2}");
    List<Value> values = new ArrayList<>(ordered.stream().map(Call::value).toList());
    Collections.reverse(values);
    Collections.sort(values);
    assertThat(values.stream().map(Value::toString)).containsExactlyElementsOf(ordered);
  }

  @Test
  void oneNumberIsInASetOnce() {
    assertThat(Call.value("{1.0, 1, 10e-1}")).hasToString("{1.0}");
    assertThat(Call.value("1.0")).isEqualTo(Call.value("1")).hasSameHashCodeAs(Call.value("1"));
  }

  @Test
  void loneSurrogatesNeverReachThePolicysMemory() {
    assertThat(ValueText.wire(Value.of("a\ud800b")))
        .isEqualTo("\"a\uFFFDb\"".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatIsNoValue() {
    for (String text :
        List.of(
            "",
            "[1",
            "[1 2]",
            "{1: 2, 3}",
            "{\"a\" 1}",
            "\"a",
            "set(",
            "nul",
            "1 2",
            "x",
            "1e99999999999")) {
      assertThatThrownBy(() -> Call.value(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
    byte[] deep = new byte[200_000];
    Arrays.fill(deep, (byte) '[');
    assertThatThrownBy(() -> ValueReader.read(deep)).hasMessageContaining("nested deeper");
  }

  @Test
  void theTableGivesNoPolicyTheWorld() {
    for (String name :
        List.of(
            "http.send",
            "net.lookup_ip_addr",
            "opa.runtime",
            "providers.aws.sign_req",
            "io.jwt.decode_verify",
            "crypto.x509.parse_certificates",
            "crypto.parse_private_keys",
            "graphql.parse",
            "rego.parse_module",
            "rego.metadata.chain")) {
      assertThat(Builtins.find(name)).isEmpty();
      assertThat(Builtins.refusal(name)).contains(name).contains("which no policy is given here");
    }
    assertThat(Builtins.names()).noneMatch(name -> Builtins.refused(name).isPresent());
    assertThat(Builtins.refused("crypto.parse_private_keys2")).isEmpty();
    assertThat(Builtins.refusal("no.such")).contains("no.such").contains("not known here");
    assertThat(Builtins.names().stream().collect(Collectors.joining(" "))).contains("sprintf");
  }
}
