package dev.plumbline.git;

import dev.plumbline.model.Suggestion;
import java.util.List;

/** Why there is no merge base, and what fetches it. */
final class Absence {
  private final Git git;
  private final boolean shallow;

  Absence(Git git, boolean shallow) {
    this.git = git;
    this.shallow = shallow;
  }

  GitFailed of(String ref) throws GitFailed {
    if (!isCommit("HEAD")) {
      return GitFailed.of(
          "HEAD is on no commit yet, so that nothing can have changed since " + ref,
          "make the first commit, or leave --since out");
    }
    FetchLine fetch = new FetchLine(lines("remote"), shallow);
    if (!isCommit(ref)) {
      String near = shallow ? "" : near(ref);
      return GitFailed.of("there is no commit " + ref + " in this " + kind() + near, fetch.of(ref));
    }
    return shallow
        ? GitFailed.of(
            "HEAD and " + ref + " have no commit in common in this shallow clone", fetch.of(ref))
        : GitFailed.of(
            "HEAD and " + ref + " have no commit in common",
            "name a commit of the history that this branch began in");
  }

  private String kind() {
    return shallow ? "shallow clone" : "repository";
  }

  private boolean isCommit(String ref) throws GitFailed {
    return git.ask("rev-parse", "--verify", "--quiet", ref + "^{commit}").ok();
  }

  private String near(String ref) throws GitFailed {
    return Suggestion.didYouMean(ref, lines("for-each-ref", "--format=%(refname:short)"));
  }

  private List<String> lines(String... command) throws GitFailed {
    return git.ask(command).out().lines().toList();
  }
}
