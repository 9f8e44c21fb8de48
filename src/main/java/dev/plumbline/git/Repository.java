package dev.plumbline.git;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The repository that a folder lies in. Names of files are relative to that folder. */
public final class Repository {
  private static final Pattern DUBIOUS =
      Pattern.compile("dubious ownership in repository at '([^']*)'");

  private final Git git;
  private final Names names;
  private final boolean shallow;

  private Repository(Git git, Names names, boolean shallow) {
    this.git = git;
    this.names = names;
    this.shallow = shallow;
  }

  /**
   * The one that the command's folder lies in.
   *
   * @throws GitFailed where it lies in none, in one without a working tree, or in one that Git does
   *     not trust
   */
  public static Repository of(Git git) throws GitFailed {
    Git.Answer<String> answer =
        git.ask("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix");
    if (!answer.ok()) {
      throw none(git, answer);
    }
    List<String> lines = answer.out().lines().toList();
    if (!lines.get(0).equals("true")) {
      throw GitFailed.of(
          git.folder() + " is in a Git repository without a working tree",
          "run it in a checkout: the head side is what lies there");
    }
    String prefix = lines.size() > 2 ? lines.get(2) : "";
    return new Repository(git, new Names(prefix), lines.get(1).equals("true"));
  }

  private static GitFailed none(Git git, Git.Answer<String> answer) {
    Matcher dubious = DUBIOUS.matcher(answer.err());
    if (dubious.find()) {
      String place = dubious.group(1);
      return GitFailed.of(
          "Git does not trust the repository at " + place + ": it belongs to another user",
          "git config --global --add safe.directory " + FetchLine.quoted(place));
    }
    return answer.err().contains("not a git repository")
        ? GitFailed.of(
            git.folder() + " is in no Git repository", "leave --since out, or run it in a checkout")
        : Git.refused("rev-parse", answer);
  }

  /**
   * The newest commit that this one and HEAD have in common: where what is to be merged began.
   *
   * @param ref any name of a commit
   * @return its full id
   * @throws GitFailed where it is not here, as in a shallow clone, with the line that fetches it
   */
  public String mergeBase(String ref) throws GitFailed {
    if (ref.startsWith("-") || ref.isBlank()) {
      throw GitFailed.of("found \"" + ref + "\", wanted the name of a commit, as origin/main");
    }
    Git.Answer<String> answer = git.ask("merge-base", ref, "HEAD");
    if (answer.ok()) {
      return answer.out().lines().findFirst().orElseThrow();
    }
    throw new Absence(git, shallow).of(ref);
  }

  /**
   * The files of a commit below these folders; symbolic links are followed as far as they stay in
   * the repository.
   *
   * @param commit its full id
   * @param folders relative to our own; one that is not there makes the whole commit be looked
   *     through, for a link may lead to it
   */
  public Tree files(String commit, Collection<String> folders) throws GitFailed {
    return new TreeReader(git, names).read(commit, folders);
  }

  /**
   * The bytes of some files of a commit, by their names.
   *
   * @param most of each, so that who reads them sees that there are more than it takes
   */
  public SortedMap<String, byte[]> read(Tree tree, Collection<String> files, int most)
      throws GitFailed {
    return new Blobs(git, most).read(tree, files);
  }

  /**
   * What Git takes for renamed between the commit and the working tree, whatever the folder.
   *
   * @return old names by the new ones
   */
  public SortedMap<String, String> renames(String commit) throws GitFailed {
    return new Renames(git, names).since(commit);
  }
}
