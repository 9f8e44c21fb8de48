package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A YAML file that was read as far as it goes. A problem inside a document leaves a {@link
 * YamlNode.Broken} there; one of syntax ends the reading, and the documents before it are kept.
 *
 * @param text its characters, for messages that quote a line
 * @param documents those that were read to their end, empty ones left out
 * @param complete whether every document was read
 * @param problems in the order of the file
 */
public record YamlFile(
    String file, String text, List<YamlNode> documents, boolean complete, List<Problem> problems) {

  public YamlFile {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /** Reads a file that a person wrote. */
  public static YamlFile read(String file, byte[] bytes, Problem.Kind kind) {
    return read(file, bytes, kind, YamlLimits.DEFAULT);
  }

  /**
   * Reads the bytes of a file, which must be UTF-8.
   *
   * @param file its name in origins
   * @param kind of the problems
   */
  public static YamlFile read(String file, byte[] bytes, Problem.Kind kind, YamlLimits limits) {
    if (bytes.length > limits.bytes()) {
      return refused(file, tooLarge(file, bytes.length, kind, limits));
    }
    YamlText text = YamlText.decode(file, bytes, kind);
    return new DocumentReader(file, text, kind, limits).read();
  }

  /** A file of which nothing was read. */
  public static YamlFile refused(String file, Problem problem) {
    return new YamlFile(file, "", List.of(), false, List.of(problem));
  }

  /** What is said about a file above the limit, so that its bytes need not be read to say it. */
  public static Problem tooLarge(String file, long bytes, Problem.Kind kind, YamlLimits limits) {
    String message =
        String.format(
            Locale.ROOT, "the file has %,d bytes, allowed are %,d", bytes, limits.bytes());
    return Problem.error(kind, Origin.ofFile(file), message).hint("split it into several files");
  }

  /** A line of the file, from 1, without its end; empty where there is none. */
  public Optional<String> line(int number) {
    return number < 1 ? Optional.empty() : text.lines().skip(number - 1L).findFirst();
  }
}
