package dev.plumbline.policy.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The builder with the real {@code opa} on the PATH. Its name keeps it out of ordinary runs, where
 * there may be none: {@code ./mvnw -Dquick test -Dtest=PackBuilderRuns}.
 */
final class PackBuilderRuns {
  private static final String DENY = "deny contains \"x\" if input.x\n";

  @TempDir private Path folder;

  @Test
  void theSameSourcesGiveTheSameBytesAnywhere() throws IOException {
    String rule = "package p\n\ndeny := [1] if input.x\ndeny := [2] if input.y\n";
    for (String where : List.of("a", "b/deep/er")) {
      write(where + "/r.rego", rule);
      write(where + "/sub/data.json", "{\"z\": 1, \"a\": {\"ü\": 2}}");
      write(where + "/sub/more.yaml", "q: 3");
    }
    Built one = build("a");
    Built two = build("b/deep/er");
    assertThat(one.problems()).isEmpty();
    one.files().forEach((name, bytes) -> assertThat(two.files()).containsEntry(name, bytes));
    assertThat(Json.read(bytes(one, "data.json")))
        .isEqualTo(Json.read("{\"sub\":{\"a\":{\"ü\":2},\"q\":3,\"z\":1}}".getBytes(UTF_8)));
  }

  @Test
  void severalSourcesAreCompiledTogether() throws IOException {
    write("one/x.rego", "package one\n\nimport data.two\n\ndeny contains two.words if input.x\n");
    write("two/x.rego", "package two\n\nwords := \"x\"\n");
    write("three/two/x.rego", "package three\n\n" + DENY);
    write("data.json", "{\"params\":{}}");
    Built built = build("one", "two", "three/two", "data.json", "two/x.rego");
    assertThat(built.problems()).isEmpty();
    assertThat(manifest(built).path("sources").findValuesAsText("file"))
        .containsExactly("2/two/x.rego", "data.json", "one/x.rego", "two/x.rego");
    assertThat(manifest(built).path("rules").findValuesAsText("entrypoint"))
        .containsExactly("one/deny", "three/deny");
  }

  @Test
  void packagesOfTestsAndHiddenFilesStayOut() throws IOException {
    write("s/a.rego", "package a\n\n" + DENY);
    write("s/b.rego", "package b_test\n\ntest_x if { data.nowhere.f(1) }\n" + DENY);
    write("s/.hidden/c.rego", "not rego");
    Built built = build("s");
    assertThat(built.problems()).isEmpty();
    assertThat(manifest(built).path("sources").findValuesAsText("file")).containsExactly("a.rego");
    assertThat(manifest(built).path("rules").findValuesAsText("path"))
        .containsExactly("data.a.deny");
  }

  @Test
  void exceptionsAndOddPackagesAreEntrypoints() throws IOException {
    write("s/a.rego", "package p[\"b-c\"]\n\nexception contains [\"\"]\n\n" + DENY);
    Built built = build("s");
    assertThat(built.problems()).isEmpty();
    assertThat(manifest(built).path("exceptions").findValuesAsText("entrypoint"))
        .containsExactly("p/b-c/exception");
    assertThat(manifest(built).path("exceptions").findValuesAsText("package"))
        .containsExactly("data.p[\"b-c\"]");
  }

  /** Each beside the plain rule, which reads {@code x}. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "deny contains 1 if input.a.b == data.x => a, x",
        "deny contains 1 if input[\"a b\"] => a b, x",
        "deny contains 1 if { some k; input.a[k] == input[k] } => *",
        "deny contains 1 if input[input.a] => *",
        "deny contains 1 if object.get(input, \"a\", 1) == 2 => a, x",
        "deny contains 1 if object.get(input, [\"a\", input.b], 1) == 2 => a, b, x",
        "deny contains 1 if object.get(input, input.a, 1) == 2 => *",
        "deny contains object.get(object.get(input, \"a\", {}), data.x, 2) => a, x",
        "deny contains 1 if f(input)//f(x) if x.y => *",
        "deny contains 1 if { walk(input, [_, v]); v == 1 } => *",
        "deny contains 1 if count([v | v := input[_]]) == 2 => *",
        "deny contains 1 if { some k, v in input; v == k } => *",
        "deny contains 1 if { every v in input.list { v.input == 1 } } => list, x",
        "import input.a as b//deny contains 1 if b.c => a, x",
        "import input as b//deny contains 1 if b.c => *",
        "deny contains 1 if q with input as {}//q if input.a => *",
        "deny contains 1 if q with input.b as 2//q if input.a => a, b, x",
        "deny contains 1 if data.input.a => x",
      })
  void itIsToldWhatIsReadOfInput(String rules, String members) throws IOException {
    write("s/a.rego", "package a\n\nimport rego.v1\n" + rules.replace("//", "\n"));
    write("s/b.rego", "package b\n\n" + DENY);
    Built built = build("s");
    assertThat(built.ok()).as("%s", built.problems()).isTrue();
    JsonNode input = manifest(built).path("input");
    assertThat(input.isMissingNode()).isEqualTo(members.equals("*"));
    if (!members.equals("*")) {
      assertThat(input).extracting(JsonNode::asText).containsExactly(members.split(", "));
    }
  }

  @Test
  void oldRegoIsReadWhereItIsSaid() throws IOException {
    write("s/a.rego", "package a\n\ndeny[msg] { msg := \"x\"; input.x }\n");
    assertThat(build("s").ok()).isFalse();
    Path source = folder.resolve("s");
    Built built = PackBuilder.build(Path.of("opa"), List.of(source), RegoVersion.V0);
    assertThat(built.problems()).isEmpty();
    assertThat(manifest(built).path("regoVersion").asText()).isEqualTo("v0");
  }

  @Test
  void allErrorsComeAtOnceWithFileAndLine() throws IOException {
    write("s/a.rego", "package a\n\ndeny contains\n");
    write("s/b.rego", "package b\n\ndeny if input.x\n");
    assertThat(places(build("s"))).containsOnly("a.rego:4", "b.rego:3");
    write("s/a.rego", "package a\n\ndeny contains x if nope(x)\n");
    write("s/b.rego", "package b\n\nimport data.c\n\ndeny contains c.f(1)\n");
    assertThat(places(build("s"))).contains("a.rego:3");
  }

  @Test
  void sourcesWithoutARuleAreAnError() throws IOException {
    write("s/a.rego", "package a\n\nhelper := 1\n");
    assertThat(build("s").problems())
        .singleElement()
        .matches(p -> p.isError() && p.message().contains("judge nothing"));
  }

  @Test
  void functionsThatNoPolicyIsGivenAreRefusedWithRuleAndLine() throws IOException {
    write(
        "s/a.rego",
        """
        package a

        fetched(u) := http.send({"method": "get", "url": u}).body

        deny contains "x" if {
        	input.x
        	not opa.runtime().env.HOME
        }

        deny contains "y" if fetched(input.y)

        unused if io.jwt.decode(input.z)
        """);
    Built built = build("s");
    assertThat(places(built)).containsExactlyInAnyOrder("a.rego:3", "a.rego:7");
    assertThat(built.problems().stream().map(Problem::message))
        .anyMatch(m -> m.startsWith("data.a.fetched: it calls http.send, which no policy"))
        .anyMatch(m -> m.startsWith("data.a.deny: it calls opa.runtime, which no policy"));
  }

  @Test
  void aFunctionOfThePolicysOwnMayBeCalledAsOneOfOpas() throws IOException {
    write("s/a.rego", "package a\n\nimport data.http\n\ndeny contains http.send(input.x)\n");
    write("s/http.rego", "package http\n\nsend(x) := x\n");
    assertThat(build("s").problems()).isEmpty();
  }

  @Test
  void differentMetadataOnOnePathIsSaid() throws IOException {
    String note = "# METADATA\n# custom: {id: %s, severity: %s}\n";
    write(
        "s/a.rego",
        "package a\n\n"
            + note.formatted("a.x", "low")
            + DENY
            + "\n"
            + note.formatted("a.y", "high")
            + DENY);
    Built built = build("s");
    assertThat(built.problems()).singleElement().matches(p -> !p.isError());
    JsonNode rule = manifest(built).path("rules").path(0);
    assertThat(rule.path("id").asText()).isEqualTo("data.a.deny");
    assertThat(rule.path("severity").asText()).isEqualTo("high");
  }

  private List<String> places(Built built) {
    List<String> places = new ArrayList<>();
    for (Problem problem : built.problems()) {
      assertThat(problem.origin()).as(problem.message()).isPresent();
      Path file = Path.of(problem.origin().orElseThrow().file());
      places.add(file.getFileName() + ":" + problem.origin().orElseThrow().line());
    }
    return places;
  }

  private Built build(String... sources) {
    List<Path> paths = List.of(sources).stream().map(folder::resolve).toList();
    return PackBuilder.build(Path.of("opa"), paths, RegoVersion.V1);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static JsonNode manifest(Built built) throws IOException {
    return Json.read(bytes(built, "pack.json"));
  }

  private static byte[] bytes(Built built, String name) {
    assertThat(built.files()).containsKey(name);
    return Objects.requireNonNull(built.files().get(name));
  }
}
