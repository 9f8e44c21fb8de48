package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingTest {
  @TempDir Path folder;

  @Test
  void saysNothingAndLeavesNothing() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Io io =
        new Io(
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            false,
            false,
            Map.of("PLUMBLINE_FAIL_ON", "nonsense"),
            folder,
            Clock.systemUTC());
    assertThat(Cli.run(new String[] {Training.NAME}, io)).isEqualTo(ExitCode.OK);
    assertThat(said).hasToString("");
    assertThat(folder).isEmptyDirectory();
  }
}
