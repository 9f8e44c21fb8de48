package dev.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ValueTest {
  @Test
  void anAbsentValueIsSaidInWordsAndTheOtherIsNotMarked() {
    Value.Sides sides = sides(NullNode.getInstance(), TextNode.valueOf("x"));
    assertThat(sides.desired().absence()).contains("not wanted");
    assertThat(sides.live().pieces()).containsExactly(new Piece("\"x\"", false));
  }

  @Test
  void aLongValueIsFoldedAndStandsWhole() {
    Value value = sides(TextNode.valueOf("y".repeat(5000)), NullNode.getInstance()).desired();
    assertThat(value.folded()).hasValueSatisfying(text -> assertThat(text).hasSize(120));
    assertThat(text(value)).hasSize(5002);
    assertThat(value.left()).isZero();
  }

  @Test
  void aHugeValueIsShortenedAndSaysSo() {
    Value value = sides(TextNode.valueOf("y".repeat(100_000)), TextNode.valueOf("z")).desired();
    assertThat(text(value)).hasSize(20_000);
    assertThat(value.left()).isEqualTo(80_002);
  }

  @Test
  void aSmallTreeStandsOnOneLineAndALargeOneDoesNot() {
    JsonNode small = Json.array().add("a").add("b");
    JsonNode large = Json.object().put("name", "x".repeat(30)).put("value", "y".repeat(30));
    Value.Sides sides = sides(small, large);
    assertThat(text(sides.desired())).isEqualTo("[\"a\",\"b\"]");
    assertThat(text(sides.live())).contains("{\n  \"name\": ");
  }

  private static Value.Sides sides(JsonNode desired, JsonNode live) {
    return Value.Sides.of(Optional.of(desired), "not wanted", Optional.of(live), "not there");
  }

  private static String text(Value value) {
    return value.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }
}
