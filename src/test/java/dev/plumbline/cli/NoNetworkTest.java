package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates and checks of snapshots open no socket, and need no credentials. */
final class NoNetworkTest {
  @TempDir private Path folder;

  /** Runs in another process, without the credentials and regions that this one may have. */
  private Shell.Outcome run(String... line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SocketCounter.class.getName());
    command.addAll(List.of(line));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell.Outcome(process.waitFor(), out, "");
  }

  @Test
  void gateOpensNoSocket() throws IOException, InterruptedException {
    Shell.Outcome outcome =
        run("gate", Path.of("examples/gate/good.yaml").toAbsolutePath().toString());

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("1 pipeline", SocketCounter.SAID + "0");
  }

  @Test
  void aCheckOfASnapshotOpensNoSocket() throws IOException, InterruptedException {
    try (Scene scene = new Scene(folder).pipelines("one", "two")) {
      scene
          .shell()
          .run("snapshot", "specs", "--to", "fleet.jsonl", "--endpoint-url", scene.endpoint());
    }

    Shell.Outcome outcome = run("check", "specs", "--snapshot", "fleet.jsonl");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("2 pipelines: 2 in line", SocketCounter.SAID + "0");
  }

  @Test
  void aLiveCheckIsSeenToOpenSome() throws IOException, InterruptedException {
    new Scene(folder).pipelines("one").close();
    String[] line = {
      "check", "specs", "--endpoint-url", "http://127.0.0.1:1", "--max-attempts", "1"
    };
    // Without credentials the SDK asks nobody, so this one has some.
    Files.createDirectories(folder.resolve(".aws"));
    Files.writeString(
        folder.resolve(".aws/credentials"),
        "[default]\naws_access_key_id = x\naws_secret_access_key = y\n");

    Shell.Outcome outcome = run(line);

    assertThat(outcome.code()).as(outcome.all()).isNotZero();
    assertThat(outcome.out()).contains(SocketCounter.SAID).doesNotContain(SocketCounter.SAID + "0");
  }
}
