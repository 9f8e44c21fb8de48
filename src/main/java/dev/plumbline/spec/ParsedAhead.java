package dev.plumbline.spec;

import dev.plumbline.spec.yaml.YamlFile;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Takes files in the order of their names; while one is taken, the next is parsed on another
 * thread. No more than two are in memory.
 */
final class ParsedAhead {
  private ParsedAhead() {}

  /**
   * Takes every file.
   *
   * @param parsing for any thread
   */
  static <T> void each(
      SortedMap<String, T> files,
      BiFunction<String, T, YamlFile> parsing,
      Consumer<YamlFile> taking) {
    if (files.size() < 2 || Runtime.getRuntime().availableProcessors() < 2) {
      files.forEach((name, file) -> taking.accept(parsing.apply(name, file)));
      return;
    }
    Iterator<Map.Entry<String, T>> left = files.entrySet().iterator();
    CompletableFuture<YamlFile> next = parsed(left.next(), parsing);
    while (left.hasNext()) {
      YamlFile file = joined(next);
      next = parsed(left.next(), parsing);
      taking.accept(file);
    }
    taking.accept(joined(next));
  }

  private static <T> CompletableFuture<YamlFile> parsed(
      Map.Entry<String, T> file, BiFunction<String, T, YamlFile> parsing) {
    return CompletableFuture.supplyAsync(() -> parsing.apply(file.getKey(), file.getValue()));
  }

  private static YamlFile joined(CompletableFuture<YamlFile> file) {
    try {
      return file.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
