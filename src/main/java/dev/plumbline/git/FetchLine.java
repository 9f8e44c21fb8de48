package dev.plumbline.git;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code git fetch} that brings a commit and what lies between it and HEAD.
 *
 * @param remotes that the clone knows
 * @param shallow whether its history is cut off somewhere
 */
record FetchLine(List<String> remotes, boolean shallow) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./+:@%=,-]+");

  /** The whole line; where there is no remote, what to do. */
  String of(String ref) {
    String name = stem(ref);
    Optional<String> remote = remote(name);
    if (remote.isEmpty()) {
      return "there is no remote to fetch it from; name a commit that is here";
    }
    String start = "git fetch " + (shallow ? "--unshallow " : "") + quoted(remote.get());
    if (name.equals("HEAD")) {
      return start;
    }
    if (ID.matcher(name).matches()) {
      return start + " " + name;
    }
    String branch = branch(name, remote.get());
    String tracking = remote.get() + "/" + branch;
    String line = start + " " + quoted("+refs/heads/" + branch + ":refs/remotes/" + tracking);
    return tracking.equals(name) || name.startsWith("refs/")
        ? line
        : line + ", then --since " + quoted(tracking);
  }

  /** Without what leads from it to its ancestors. */
  private static String stem(String ref) {
    return ref.split("[~^:]|@\\{", 2)[0];
  }

  /** The one that the name begins with, else the usual one. */
  private Optional<String> remote(String name) {
    String tracking = name.startsWith("refs/remotes/") ? name.substring(13) : name;
    return remotes.stream()
        .filter(remote -> tracking.startsWith(remote + "/"))
        .max(Comparator.comparing(String::length))
        .or(() -> remotes.stream().filter("origin"::equals).findFirst())
        .or(() -> remotes.stream().findFirst());
  }

  private static String branch(String name, String remote) {
    for (String start : List.of("refs/remotes/" + remote + "/", "refs/heads/", remote + "/")) {
      if (name.startsWith(start)) {
        return name.substring(start.length());
      }
    }
    return name;
  }

  /** As a shell takes it for one word. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
