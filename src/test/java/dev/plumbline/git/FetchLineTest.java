package dev.plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that a person is told to run. SinceTest runs one. */
final class FetchLineTest {
  private static final List<String> REMOTES = List.of("origin", "team", "team/web");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "origin/main | git fetch origin +refs/heads/main:refs/remotes/origin/main",
        "origin/release/1.x | git fetch origin +refs/heads/release/1.x:refs/remotes/origin/release/1.x",
        "team/web/main | git fetch team/web +refs/heads/main:refs/remotes/team/web/main",
        "refs/remotes/team/main | git fetch team +refs/heads/main:refs/remotes/team/main",
        "refs/heads/main | git fetch origin +refs/heads/main:refs/remotes/origin/main",
        "main | git fetch origin +refs/heads/main:refs/remotes/origin/main, then --since origin/main",
        "origin/main~3 | git fetch origin +refs/heads/main:refs/remotes/origin/main",
        "HEAD^1 | git fetch origin",
        "origin/a;b | git fetch origin '+refs/heads/a;b:refs/remotes/origin/a;b'",
        "0123456789abcdef0123456789abcdef01234567 | git fetch origin 0123456789abcdef0123456789abcdef01234567"
      })
  void isOfTheRightRemoteAndBranch(String ref, String line) {
    assertThat(new FetchLine(REMOTES, false).of(ref)).isEqualTo(line);
    assertThat(new FetchLine(REMOTES, true).of(ref))
        .isEqualTo(line.replace("git fetch", "git fetch --unshallow"));
  }

  @Test
  void withoutARemoteThereIsNone() {
    assertThat(new FetchLine(List.of(), true).of("origin/main"))
        .isEqualTo("there is no remote to fetch it from; name a commit that is here");
  }
}
