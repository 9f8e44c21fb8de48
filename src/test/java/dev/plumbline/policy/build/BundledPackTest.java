package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Holds the committed pack against its sources, without {@code opa}. */
final class BundledPackTest {
  private static final Path POLICIES = Path.of("policies");
  private static final Set<String> GROUPS =
      Set.of(
          "scanning",
          "schedule",
          "lifecycle",
          "identity",
          "logging",
          "naming-and-tags",
          "provenance",
          "workflows");
  private static final String ADVICE =
      "build the pack anew: ./mvnw -Dquick test -Dtest=PackUpdate -Dplumbline.pack=update";

  @Test
  void theSourcesAreThoseThatWereCompiled() throws IOException {
    Map<String, String> compiled = new TreeMap<>();
    manifest()
        .path("sources")
        .forEach(s -> compiled.put(s.path("file").asText(), s.path("sha256").asText()));
    assertThat(compiled).as(ADVICE).isEqualTo(sources());
  }

  @Test
  void theModuleIsTheOneThatWasDescribed() throws IOException {
    assertThat(Sha256.hex(packed("policy.wasm")))
        .as(ADVICE)
        .isEqualTo(manifest().path("wasmSha256").asText());
  }

  @Test
  void theDataIsThatOfTheSources() throws IOException {
    assertThat(Json.read(packed("data.json")))
        .isEqualTo(Json.read(Files.readAllBytes(POLICIES.resolve("data.json"))));
  }

  @Test
  void everyRuleIsDescribed() throws IOException {
    List<JsonNode> rules = rules();
    assertThat(rules).hasSizeGreaterThanOrEqualTo(51);
    for (JsonNode rule : rules) {
      String id = rule.path("id").asText();
      assertThat(id).matches("[a-z]+\\.[a-z-]+");
      assertThat(Severity.of(rule.path("severity").asText())).as(id).isPresent();
      for (String member : List.of("title", "description", "remediation")) {
        assertThat(rule.path(member).asText()).as(id + " " + member).isNotBlank();
      }
      assertThat(rule.path("relatedResources")).as(id).isNotEmpty();
      assertThat(GROUPS).as(id + " group").contains(rule.path("custom").path("group").asText());
      for (String member : List.of("passes", "fails")) {
        assertThat(rule.path("custom").path("example").path(member))
            .as(id + " example")
            .isNotEmpty();
      }
      assertThat(rule.path("title").asText()).as(id).doesNotContain(rule.path("path").asText());
    }
  }

  @Test
  void everyRuleHasAPackageAndATestOfItsOwn() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(POLICIES)) {
      all.map(file -> file.getFileName().toString()).forEach(files::add);
    }
    Set<String> packages =
        rules().stream().map(r -> r.path("package").asText()).collect(Collectors.toSet());
    assertThat(packages).hasSameSizeAs(rules());
    String together = Files.readString(POLICIES.resolve("pack_test.rego"));
    for (String name : packages) {
      String file = name.substring("data.plumbline.".length());
      assertThat(files).contains(file + ".rego", file + "_test.rego");
      assertThat(together).as("pack_test.rego").contains(" plumbline." + file + ".");
    }
  }

  @Test
  void theParametersThatRulesNameAreThoseThatExist() throws IOException {
    Set<String> named = new TreeSet<>();
    rules().forEach(r -> r.path("custom").path("params").fieldNames().forEachRemaining(named::add));
    Set<String> known = new TreeSet<>();
    Json.read(packed("data.json")).path("params").fieldNames().forEachRemaining(known::add);
    assertThat(named).isEqualTo(known);
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(POLICIES)) {
      Map<String, Path> named =
          files
              .filter(Files::isRegularFile)
              .collect(
                  Collectors.toMap(
                      f -> POLICIES.relativize(f).toString().replace('\\', '/'),
                      Function.identity()));
      Map<String, String> digests = new TreeMap<>();
      for (Map.Entry<String, Path> file : named.entrySet()) {
        String name = file.getKey();
        if (!name.endsWith("_test.rego") && !name.endsWith(".md")) {
          digests.put(name, Sha256.hex(Files.readAllBytes(file.getValue())));
        }
      }
      return digests;
    }
  }

  private static List<JsonNode> rules() throws IOException {
    return StreamSupport.stream(manifest().path("rules").spliterator(), false).toList();
  }

  private static JsonNode manifest() throws IOException {
    return Json.read(packed("pack.json"));
  }

  private static byte[] packed(String name) throws IOException {
    try (InputStream in =
        BundledPackTest.class.getResourceAsStream("/dev/plumbline/policy/pack/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
