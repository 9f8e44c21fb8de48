package dev.plumbline.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.yaml.YamlNode.Mapping;
import dev.plumbline.spec.yaml.YamlNode.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlFileTest {

  @Test
  void keysAndValuesKnowTheirPlaces() {
    Mapping root = mapping("a: 1\nb:\n  - x\n  - {c: d}\n");
    assertThat(key(root, "b").origin()).hasToString("f:2:1");
    assertThat(value(root, "b").origin()).hasToString("f:3:3");
    assertThat(items(root, "b").get(1).origin()).hasToString("f:4:5");
    assertThat(key((Mapping) items(root, "b").get(1), "c").value().origin()).hasToString("f:4:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndCounts(String end) {
    Mapping root = mapping(String.join(end, "# x", "a: 1", "", "b: 2"));
    assertThat(key(root, "b").origin()).hasToString("f:4:1");
    assertThat(value(root, "a")).isEqualTo(new Scalar(value(root, "a").origin(), "1", true));
  }

  @Test
  void columnsCountCodePointsAndAByteOrderMarkIsNone() {
    Mapping root = mapping("\uFEFF\"é😀\": {ü: 1, b: 2}\n");
    assertThat(key((Mapping) value(root, "é😀"), "b").origin()).hasToString("f:1:14");
    YamlFile wrong = read("a: \"é😀\" b\n");
    assertThat(wrong.problems().get(0).origin().orElseThrow()).hasToString("f:1:9");
  }

  @Test
  void scalarsStayAsTheyWereWritten() {
    Mapping root =
        mapping(
            """
            no: no
            account: 012345678901
            time: 12:30:00
            date: 2027-02-30
            version: 1.10
            number: 1_000
            quoted: "a\\tb"
            folded: >-
              one
              two
            string: !!str 5
            forced: ! 5
            """);
    assertThat(texts(root))
        .containsExactly(
            "no=no",
            "account=012345678901",
            "time=12:30:00",
            "date=2027-02-30",
            "version=1.10",
            "number=1_000",
            "quoted=a\tb",
            "folded=one two",
            "string=5",
            "forced=5");
    assertThat(((Scalar) value(root, "string")).plain()).isFalse();
    assertThat(((Scalar) value(root, "forced")).plain()).isFalse();
    assertThat(((Scalar) value(root, "folded")).plain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~ | null",
        "null | null",
        "nUll | \"nUll\"",
        "true | true",
        "TRUE | true",
        "yes | \"yes\"",
        "'\"true\"' | \"true\"",
        "0 | 0",
        "-7 | -7",
        "+7 | 7",
        "007 | \"007\"",
        "012345678901 | \"012345678901\"",
        "123456789012 | 123456789012",
        "123456789012345678901234567890 | 123456789012345678901234567890",
        "1.10 | 1.10",
        "1e3 | 1E+3",
        "1e9999 | \"1e9999\"",
        "1_000 | \"1_000\"",
        "0x1F | \"0x1F\"",
        "0o17 | \"0o17\"",
        "12:30:00 | \"12:30:00\"",
        "2027-02-30 | \"2027-02-30\"",
        ".inf | \".inf\"",
        "'!!int \"5\"' | 5",
      })
  void jsonFollowsYaml12(String yaml, String json) throws Exception {
    JsonNode value = mapping("v: " + yaml).toJson().get("v");
    assertThat(Json.text(value)).isEqualTo(json);
  }

  @Test
  void aliasesBringTheirAnchorsPlaces() {
    Mapping root = mapping("one: &a {x: 1}\ntwo: *a\nthree: {<<: *a, y: 2}\n");
    assertThat(value(root, "two").origin()).hasToString("f:1:6");
    Mapping three = (Mapping) value(root, "three");
    assertThat(key(three, "x").origin()).hasToString("f:1:10");
    assertThat(three.origin()).hasToString("f:3:8");
  }

  @Test
  void mergedKeysComeBehindOwnOnesAndTheFirstSourceWins() throws Exception {
    Mapping root =
        mapping(
            """
            a: &a {k: a, a: 1}
            b: &b {k: b, b: 2}
            own: {<<: [*a, *b], own: 3}
            over: {k: mine, <<: *a}
            quoted: {"<<": *a}
            """);
    assertThat(root.toJson())
        .isEqualTo(
            Json.read(
                """
                {"a": {"k": "a", "a": 1}, "b": {"k": "b", "b": 2},
                 "own": {"own": 3, "k": "a", "a": 1, "b": 2}, "over": {"k": "mine", "a": 1},
                 "quoted": {"<<": {"k": "a", "a": 1}}}
                """
                    .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void documentsBeforeASyntaxErrorAreKept() {
    YamlFile file = read("a: 1\n---\nb: 2\n---\nc: [\n");
    assertThat(file.documents()).hasSize(2);
    assertThat(file.complete()).isFalse();
    assertThat(file.problems()).hasSize(1);
  }

  @Test
  void emptyDocumentsAreNone() {
    assertThat(read("").documents()).isEmpty();
    assertThat(read("# nothing\n").documents()).isEmpty();
    assertThat(read("---\n---\na: 1\n---\n").documents()).hasSize(1);
    assertThat(read("---\n---\na: 1\n---\n").complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: b: c | 1:5",
        "'{a: 1, a: 2}' | 1:8",
        "'[x]: 1' | 1:1",
        "'? {a: b}\n: 1' | 1:3",
        "': 1' | 1:1",
        "'a: *b' | 1:4",
        "'a: &b [*b]' | 1:8",
        "'a: !!binary aGk=' | 1:4",
        "'a: !foo {b: c}' | 1:4",
        "'{<<: 1}' | 1:6",
        "'{<<: [{a: b}, c]}' | 1:15",
        "'{<<: {a: b}, <<: {c: d}}' | 1:14",
        "'a: \"\\uD800\"' | 1:4",
        "'a:\n\tb: 1' | 2:1",
        "'a: @b' | 1:4",
        "'a\u007Fb' | 1:2",
        "'a: 1\nb: \u2028' | 2:4",
        "'a: 1\r\n\u0007' | 2:1",
      })
  void mistakesHaveTheirPlace(String yaml, String place) {
    YamlFile file = read(yaml);
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).origin().orElseThrow()).hasToString("f:" + place);
    assertThat(file.documents()).allMatch(document -> !document.isWhole());
  }

  @Test
  void allMistakesOfADocumentAreTold() {
    YamlFile file = read("a: *x\na: 1\nb: !t 1\nc: [*y, {d: 1, d: 2}]\n");
    assertThat(file.problems()).hasSize(5);
    assertThat(file.complete()).isTrue();
  }

  @Test
  void aBrokenPartLeavesTheRestWhole() {
    Mapping root = mapping("a: {x: 1, x: 2}\nb: 3\n");
    assertThat(root.isWhole()).isFalse();
    assertThat(value(root, "b").isWhole()).isTrue();
    assertThat(root.toJson().path("a").path("x").isNull()).isTrue();
  }

  @Test
  void badBytesHaveAPlaceAndCutTheLastDocument() {
    byte[] bytes = "a: 1\n---\nb: é\nc: \u0001\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;
    YamlFile file = YamlFile.read("f", bytes, Problem.Kind.SPEC);
    assertThat(file.problems().get(0).origin().orElseThrow()).hasToString("f:4:4");
    assertThat(file.problems().get(0).message()).contains("not UTF-8");
    assertThat(file.documents()).hasSize(1);
  }

  @Test
  void utf16IsRecognised() {
    YamlFile file = YamlFile.read("f", "a: 1".getBytes(StandardCharsets.UTF_16), Problem.Kind.SPEC);
    assertThat(file.problems().get(0).hint().orElseThrow()).contains("UTF-16");
  }

  @Test
  void linesCanBeQuoted() {
    YamlFile file = read("a: 1\r\nb: 2\n");
    assertThat(file.line(2)).contains("b: 2");
    assertThat(file.line(0)).isEmpty();
    assertThat(file.line(9)).isEmpty();
  }

  private static YamlFile read(String text) {
    return YamlFile.read("f", text.getBytes(StandardCharsets.UTF_8), Problem.Kind.SPEC);
  }

  private static Mapping mapping(String text) {
    return (Mapping) read(text).documents().get(0);
  }

  private static YamlNode value(Mapping mapping, String key) {
    return mapping.get(key).orElseThrow();
  }

  private static List<YamlNode> items(Mapping mapping, String key) {
    return ((YamlNode.Sequence) value(mapping, key)).items();
  }

  private static List<String> texts(Mapping mapping) {
    return mapping.entries().values().stream()
        .map(e -> e.key() + "=" + ((Scalar) e.value()).text())
        .toList();
  }

  private static YamlNode.Entry key(Mapping mapping, String name) {
    return Objects.requireNonNull(mapping.entries().get(name), name);
  }
}
