package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an {@code opa} that is none, hangs, or speaks in tongues: shell scripts. */
final class OpaTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeAPolicy() throws IOException {
    Files.createDirectory(folder.resolve("src"));
    Files.writeString(folder.resolve("src/a.rego"), "package a\n");
  }

  @Test
  void anAbsentOpaIsAProblemThatNamesIt() throws IOException {
    Problem problem = only(build(folder.resolve("no-opa"), 10));
    assertThat(problem.message()).startsWith("cannot run ").contains("no-opa");
    assertThat(problem.hint()).isPresent();
  }

  @Test
  void anOpaThatHangsIsStopped() throws IOException {
    Problem problem = only(build(script("exec sleep 60"), 1));
    assertThat(problem.message()).contains("opa version did not end within 1 seconds");
  }

  @Test
  void anotherProgramIsNoOpa() throws IOException {
    assertThat(only(build(script("echo hello"), 10)).message()).contains("is no opa");
  }

  @Test
  void errorsComeWithThePathThatTheCallerKnows() throws IOException {
    String errors =
        "{\"errors\":[{\"message\":\"unexpected eof\",\"code\":\"rego_parse_error\","
            + "\"location\":{\"file\":\"a.rego\",\"row\":3,\"col\":0}}]}";
    Problem problem = only(build(failing(errors), 10));
    assertThat(problem.message()).isEqualTo("rego_parse_error: unexpected eof");
    assertThat(problem.origin().orElseThrow().toString())
        .isEqualTo(folder.resolve("src/a.rego").toString().replace('\\', '/') + ":3");
  }

  @Test
  void errorsInProseComeThroughToo() throws IOException {
    Path opa = failing("error: 2 errors occurred:\na.rego:4: rego_type_error: x\nsomething else");
    assertThat(build(opa, 10).problems())
        .extracting(Problem::message)
        .containsExactly("something else", "rego_type_error: x");
    assertThat(only(build(failing(""), 10)).message())
        .isEqualTo("opa left with 1 and said nothing");
  }

  @Test
  void theEnvironmentDoesNotReachOpa() throws IOException {
    Path opa = script("echo \"Version: 1.0\"; set > " + folder.resolve("environment"));
    build(opa, 10);
    assertThat(Files.readString(folder.resolve("environment"))).doesNotContain("HOME=");
  }

  @Test
  void anAbsentSourceIsAProblem() {
    Built built =
        PackBuilder.build(Path.of("opa"), List.of(folder.resolve("none")), RegoVersion.V1);
    assertThat(only(built).message()).isEqualTo("there is no " + folder.resolve("none"));
  }

  private Path failing(String says) throws IOException {
    return script(
        "if [ \"$1\" = version ]; then echo 'Version: 1.0'; else echo '"
            + says
            + "' >&2; exit 1; fi");
  }

  private Path script(String body) throws IOException {
    Path script = folder.resolve("opa");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private Built build(Path opa, int seconds) {
    return PackBuilder.build(
        new Opa(new OpaProgram(opa), RegoVersion.V1, Duration.ofSeconds(seconds)),
        new Recipe(List.of(folder.resolve("src")), RegoVersion.V1),
        CacheFolder.NONE);
  }

  private static Problem only(Built built) {
    assertThat(built.problems()).hasSize(1);
    return built.problems().get(0);
  }
}
