package dev.plumbline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;

/** Laws of merging, of variables, and of files. */
final class SpecLawsTest {
  private static final Target HOME = Target.of("123456789012", "eu-central-1");

  @Property(tries = 200)
  void mergingIsRecursiveReplacement(
      @ForAll("documents") ObjectNode below, @ForAll("documents") ObjectNode above) {
    assertThat(Merge.over(yaml(below), yaml(above)).toJson()).isEqualTo(merged(below, above));
  }

  @Property(tries = 100)
  void nullWinsSilenceInheritsAndTwiceIsOnce(@ForAll("documents") ObjectNode defaults) {
    ObjectNode nulls = Json.object();
    defaults.fieldNames().forEachRemaining(nulls::putNull);
    assertThat(Merge.over(yaml(defaults), yaml(nulls)).toJson()).isEqualTo(nulls);
    assertThat(Merge.over(yaml(defaults), yaml(Json.object())).toJson()).isEqualTo(defaults);
    assertThat(Merge.over(yaml(defaults), yaml(defaults)).toJson()).isEqualTo(defaults);
  }

  @Property(tries = 300)
  void escapedDollarsComeBackAsTheyWere(@ForAll @StringLength(max = 40) String text) {
    assertThat(substituted(text.replace("$", "$$"))).contains(text);
  }

  @Property(tries = 200)
  void variablesStandBetweenAnyTexts(
      @ForAll @StringLength(max = 20) String before, @ForAll @StringLength(max = 20) String after) {
    String use = before.replace("$", "$$") + "${account}" + after.replace("$", "$$");
    assertThat(substituted(use)).contains(before + "123456789012" + after);
  }

  @Property(tries = 60)
  void theOrderOfFilesAndEntriesChangesNothing(@ForAll Random random) {
    List<String> names = new ArrayList<>(List.of("aaa", "bbb", "ccc", "ddd"));
    Specs expected = specs(names);
    Collections.shuffle(names, random);
    assertThat(specs(names).pipelines().stream().map(DesiredPipeline::arn))
        .containsExactlyElementsOf(
            expected.pipelines().stream().map(DesiredPipeline::arn).toList());
  }

  @Property(tries = 400)
  void anyTextIsReadOrRefusedButNeverThrows(@ForAll("snippets") String text) {
    Specs specs = load(text);
    assertThat(specs.pipelines().isEmpty() && specs.problems().isEmpty()).isFalse();
    specs.problems().forEach(p -> assertThat(p.origin()).isPresent());
  }

  @Property(tries = 400)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    YamlFile file = YamlFile.read("f", bytes, Problem.Kind.SPEC);
    assertThat(file.complete() || !file.problems().isEmpty()).isTrue();
  }

  /** A good spec with a piece of it cut out, doubled, or replaced by a sign that YAML knows. */
  @Provide
  Arbitrary<String> snippets() {
    String good =
        """
        version: 1
        vars: &v {a: "x$$"}
        defaults:
          target: {account: "123456789012", region: eu-central-1}
          pipeline: {status: ENABLED, tags: {<<: *v, b: "${a}"}}
        pipelines:
          - name: golden
            ignore: [description]
            pipeline:
              schedule: {scheduleExpression: "cron(0 4 ? * SUN *)", timezone: UTC}
              workflows: [{workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/b/x.x.x"}]
        """;
    Arbitrary<Integer> at = Arbitraries.integers().between(0, good.length() - 1);
    Arbitrary<String> sign =
        Arbitraries.of(
            "",
            ":",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "&x ",
            "*v",
            "\"",
            "'",
            "\n",
            "\t",
            "#",
            "? ",
            "!t ",
            "|\n",
            "${",
            "$",
            "null",
            "~",
            "<<: *v\n",
            "---\n",
            "\0",
            "%",
            ", ",
            "\u00e9");
    return at.flatMap(
            from ->
                at.flatMap(
                    length ->
                        sign.map(
                            s ->
                                Tuple.of(
                                    good.substring(0, from),
                                    s,
                                    good.substring(Math.min(good.length(), from + length % 7))))))
        .map(t -> t.get1() + t.get2() + t.get3());
  }

  @Provide
  Arbitrary<ObjectNode> documents() {
    Arbitrary<JsonNode> leaf =
        Arbitraries.of(new TextNode("x"), new TextNode("y"), NullNode.getInstance(), Json.array());
    Arbitrary<JsonNode> inner = mapping(leaf).map(o -> o);
    return mapping(
        Arbitraries.oneOf(leaf, inner, mapping(Arbitraries.oneOf(leaf, inner)).map(o -> o)));
  }

  private static Arbitrary<ObjectNode> mapping(Arbitrary<JsonNode> values) {
    return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), values)
        .ofMaxSize(4)
        .map(
            map -> {
              ObjectNode object = Json.object();
              new TreeMap<>(map).forEach(object::set);
              return object;
            });
  }

  /** The definition: mappings deeply, anything else replaces. */
  private static JsonNode merged(JsonNode below, JsonNode above) {
    if (!below.isObject() || !above.isObject()) {
      return above;
    }
    ObjectNode merged = below.deepCopy();
    above
        .properties()
        .forEach(e -> merged.set(e.getKey(), merged(below.path(e.getKey()), e.getValue())));
    return merged;
  }

  /** JSON is YAML. */
  private static YamlNode yaml(ObjectNode node) {
    return YamlFile.read("f", Json.bytes(node), Problem.Kind.SPEC).documents().get(0);
  }

  private static Optional<String> substituted(String text) {
    Notes notes = new Notes(Problem.Kind.SPEC, "f");
    YamlNode.Scalar scalar = new YamlNode.Scalar(new Origin("f", 1, 1), text, false);
    return new Variables(notes, Optional.empty()).in(HOME).apply(scalar);
  }

  private static Specs specs(List<String> names) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      files.put(i + ".yaml", spec(names.get(i)).getBytes(StandardCharsets.UTF_8));
    }
    return SpecLoader.read(files, Map.of());
  }

  private static String spec(String name) {
    return "version: 1\npipelines:\n  - name: "
        + name
        + "\n    target: {account: \"123456789012\", region: eu-central-1}\n";
  }

  private static Specs load(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SpecLoader.read(new TreeMap<>(Map.of("s.yaml", bytes)), Map.of());
  }
}
