package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The documents of one YAML file, read within limits that no honest file meets.
 *
 * @param documents those that could be read: a syntax error ends the file, not what stands before
 *     it
 * @param problems with {@code file:line:col}
 * @see <a href="https://yaml.org/spec/1.1/">YAML 1.1</a>, whose surprising scalars ({@code no},
 *     {@code 1:30}) stay the text that was written
 */
public record YamlFile(List<YamlNode> documents, List<Problem> problems) {
  /** The most bytes of a file. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int MOST_ALIASES = 10_000;
  private static final int DEEPEST = 100;

  public YamlFile {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file.
   *
   * @param file as places name it
   * @param kind of the problems that it may have
   */
  public static YamlFile read(String file, byte[] bytes, Problem.Kind kind) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> text = YamlText.decode(file, bytes, kind, problems);
    List<YamlNode> documents = new ArrayList<>();
    text.ifPresent(t -> compose(t, new YamlTree(file, kind, problems), documents, problems));
    return new YamlFile(documents, problems);
  }

  private static void compose(
      String text, YamlTree tree, List<YamlNode> documents, List<Problem> problems) {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setCodePointLimit(MOST_BYTES);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(limits), new Representer(unused), unused, limits, new Resolver());
    try {
      Iterator<Node> nodes = yaml.composeAll(new StringReader(text)).iterator();
      while (nodes.hasNext()) {
        tree.of(nodes.next()).ifPresent(documents::add);
      }
    } catch (MarkedYAMLException e) {
      problems.add(syntax(e, tree, text));
    } catch (YAMLException e) {
      problems.add(Problem.error(tree.kind(), Origin.ofFile(tree.file()), oneLine(e.getMessage())));
    }
  }

  private static Problem syntax(MarkedYAMLException e, YamlTree tree, String text) {
    Mark mark = e.getProblemMark();
    Origin place = mark == null ? Origin.ofFile(tree.file()) : tree.place(mark);
    String context = e.getContext() == null ? "" : " " + e.getContext();
    Problem problem =
        Problem.error(
            tree.kind(), place, "not YAML: " + oneLine(e.getProblem()) + oneLine(context));
    return CronQuote.hint(text, place.line()).map(problem::hint).orElse(problem);
  }

  private static String oneLine(String text) {
    return String.valueOf(text).replaceAll("\\s+", " ").stripTrailing();
  }
}
