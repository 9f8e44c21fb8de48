package dev.plumbline.spec;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * What the arguments of a command line name in a listing of files, as {@link SpecFiles} finds it on
 * a disk. Names are relative to the base, with {@code /}.
 */
public final class SpecNames {
  private SpecNames() {}

  /** The folders that hold all that the arguments can name; {@code "."} is the base. */
  public static List<String> folders(List<String> arguments) {
    List<String> folders = new ArrayList<>();
    for (String argument : arguments) {
      folders.add(Glob.isGlob(argument) ? Glob.of(fallback(argument)).folder() : argument);
    }
    return folders;
  }

  /** A pattern that is none still has its folder. */
  private static String fallback(String argument) {
    try {
      Glob.of(argument);
      return argument;
    } catch (PatternSyntaxException e) {
      return ".";
    }
  }

  /** The names that the argument means; none where it means nothing. */
  public static SortedSet<String> of(String argument, Collection<String> files) {
    Optional<String> path = path(argument);
    if (path.isEmpty()) {
      return new TreeSet<>();
    }
    if (files.contains(path.get())) {
      return new TreeSet<>(List.of(path.get()));
    }
    SortedSet<String> below = below(path.get(), files, name -> Folder.isSpec(Path.of(name)));
    return below.isEmpty() && Glob.isGlob(argument) ? glob(argument, files) : below;
  }

  private static SortedSet<String> glob(String argument, Collection<String> files) {
    try {
      Glob glob = Glob.of(argument);
      String folder = path(glob.folder()).orElse(".");
      return below(
          folder,
          files,
          name -> !Folder.isSettings(Path.of(name)) && glob.matches(within(folder, name)));
    } catch (PatternSyntaxException e) {
      return new TreeSet<>();
    }
  }

  /** What is not hidden below a folder. */
  private static SortedSet<String> below(
      String folder, Collection<String> files, Predicate<String> wanted) {
    SortedSet<String> found = new TreeSet<>();
    for (String file : files) {
      boolean inside = folder.equals(".") ? !file.startsWith("../") : file.startsWith(folder + "/");
      if (inside && !isHidden(within(folder, file)) && wanted.test(file)) {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static String within(String folder, String file) {
    return folder.equals(".") ? file : file.substring(folder.length() + 1);
  }

  private static Optional<String> path(String argument) {
    try {
      Path path = Path.of(argument).normalize();
      String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
      return Optional.of(text.isEmpty() ? "." : text);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
