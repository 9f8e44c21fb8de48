package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script holds; .ci/completion.sh tries it in a shell. */
final class CompletionTest {
  @TempDir private Path folder;

  @Test
  void bothShellsGetAScriptOfEveryCommandAndEveryFlag() {
    Shell.Outcome bash = new Shell(folder).run("completion", "bash");
    Shell.Outcome zsh = new Shell(folder).run("completion", "zsh");

    assertThat(bash.code()).as(bash.err()).isZero();
    assertThat(zsh.out()).isEqualTo(bash.out()).contains("bashcompinit");
    for (Command command : Commands.all()) {
      assertThat(bash.out())
          .contains(
              "function _picocli_plumbline_" + command.name().replace(" ", "_").replace("-", ""));
      command.settings().stream()
          .filter(setting -> !setting.onLine().endsWith("arguments"))
          .forEach(setting -> assertThat(bash.out()).contains("'" + setting.onLine() + "'"));
    }
    assertThat(bash.out())
        .contains("'--no-bundled'")
        .contains("\"junit=\"")
        .contains("\"critical\"");
  }

  @Test
  void anotherShellIsRefused() {
    Shell.Outcome outcome = new Shell(folder).run("completion", "bsh");

    assertThat(outcome.code()).isEqualTo(64);
    assertThat(outcome.err()).contains("bash, zsh", "did you mean bash?");
  }
}
