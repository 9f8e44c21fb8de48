package dev.plumbline.git;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of files relative to a folder, and their paths from the root of the repository; both with
 * {@code /}.
 *
 * @param prefix the folder's own path, empty or with a slash at its end
 */
record Names(String prefix) {
  /** A file's name, with {@code ..} where it lies elsewhere. */
  String of(String path) {
    if (path.startsWith(prefix)) {
      return path.substring(prefix.length());
    }
    return slashes(Path.of(prefix).relativize(Path.of(path)));
  }

  /** The path of what has this name, {@code ""} for the root; empty where it lies outside. */
  Optional<String> path(String name) {
    Path path = Path.of(prefix).resolve(name).normalize();
    boolean outside = path.isAbsolute() || path.startsWith("..");
    return outside ? Optional.empty() : Optional.of(slashes(path));
  }

  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
