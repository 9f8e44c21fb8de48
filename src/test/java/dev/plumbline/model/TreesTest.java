package dev.plumbline.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds trees against those of Jackson's mapper. */
final class TreesTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        " [ ] ",
        "{}",
        "\"\"",
        "\"a\\u0000\\\"\\\\\\/\u2028\u00e9\ud83d\ude00\"",
        "0",
        "-0",
        "2147483647",
        "2147483648",
        "-9223372036854775809",
        "1.50",
        "-0.0",
        "1e400",
        "1E-7",
        "{\"b\": [1, {\"a\": [], \"\": {}}, null, false, 1.10], \"a\": {\"x\": \"y\"}}",
        ""
      })
  void readsAndWritesAsTheMapperDoes(String text) throws JsonProcessingException {
    JsonNode tree = Json.read(text);
    assertThat(tree).isEqualTo(MAPPER.readTree(text));
    assertThat(Json.read(text.getBytes(UTF_8))).isEqualTo(tree);
    assertThat(Json.text(tree)).isEqualTo(MAPPER.writeValueAsString(tree));
    assertThat(Json.bytes(tree)).isEqualTo(MAPPER.writeValueAsBytes(tree));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[1,]", "{\"a\":1,\"a\":2}", "1 2", "{} x", "NaN", "01", "[1", "\"\\x\""})
  void refusesWhatTheMapperRefuses(String text) {
    assertThatThrownBy(() -> MAPPER.readTree(text)).isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void refusesWhatIsTooDeep() {
    String deep = "[".repeat(1001) + "]".repeat(1001);
    assertThatThrownBy(() -> Json.read(deep)).isInstanceOf(JsonProcessingException.class);
  }
}
