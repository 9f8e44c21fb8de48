package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.build.Opa.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles Rego and data documents into a pack: all sources together, one entrypoint for each rule
 * that the conftest contract knows and for each package's {@code exception}. Packages of tests
 * ({@code *_test}) stay out.
 */
public final class PackBuilder {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Opa opa;
  private final SourceTree tree;
  private final List<Problem> problems = new ArrayList<>();

  private PackBuilder(Opa opa, SourceTree tree) {
    this.opa = opa;
    this.tree = tree;
  }

  /**
   * Builds one pack.
   *
   * @param opa the executable: a path, or a bare name that is looked up on the PATH
   * @param sources {@code .rego}, JSON and YAML files, or folders of them
   * @return the pack, or every problem that was found; nothing is thrown for what a person wrote
   */
  public static Built build(Path opa, List<Path> sources, RegoVersion rego) {
    return build(new Opa(opa, rego, LIMIT), sources);
  }

  static Built build(Opa opa, List<Path> sources) {
    try (SourceTree tree = SourceTree.of(sources)) {
      return new PackBuilder(opa, tree).build(sources);
    } catch (OpaFailed e) {
      return Built.failed(List.of(error(e.said()).hint("install OPA, or name its path")));
    } catch (NoSuchFileException e) {
      return Built.failed(List.of(error("there is no " + e.getFile())));
    } catch (IOException | UncheckedIOException e) {
      return Built.failed(List.of(error("cannot read the policies: " + e.getMessage())));
    }
  }

  private Built build(List<Path> sources) throws OpaFailed, IOException {
    String version = opa.version(tree.scratch());
    RuleBook book = RuleBook.of(modules());
    problems.addAll(book.problems());
    if (failed()) {
      return Built.failed(problems);
    }
    if (book.rules().isEmpty()) {
      problems.add(noRules(sources));
      return Built.failed(problems);
    }
    report(opa.check(tree.folder(), tree.scratch(), tree.roots()));
    return failed() ? Built.failed(problems) : compile(version, book);
  }

  private boolean failed() {
    return problems.stream().anyMatch(Problem::isError);
  }

  private static Problem noRules(List<Path> sources) {
    List<String> names = sources.stream().map(Path::toString).toList();
    return error(
        "no package of "
            + String.join(", ", names)
            + " has a rule named deny, violation or warn, so it would judge nothing");
  }

  /** The syntax trees of all files but tests, which are taken out of the tree. */
  private List<RegoModule> modules() throws OpaFailed, IOException {
    List<RegoModule> modules = new ArrayList<>();
    for (String file : tree.rego()) {
      Answer answer = opa.parse(tree.folder(), tree.scratch(), file);
      if (!answer.ok()) {
        problems.addAll(OpaErrors.of(answer, tree));
        continue;
      }
      JsonNode syntax = Json.read(answer.out().getBytes(StandardCharsets.UTF_8));
      RegoModule module = RegoModule.of(file, tree.shown(file), syntax);
      if (module.isTest()) {
        tree.remove(file);
      } else {
        modules.add(module);
      }
    }
    return modules;
  }

  /** Errors of a run that failed; what a run that went well had to say is a warning. */
  private void report(Answer answer) {
    if (!answer.ok()) {
      problems.addAll(OpaErrors.of(answer, tree));
    } else if (!answer.err().isEmpty()) {
      problems.add(Problem.warning(Problem.Kind.POLICY, "opa says: " + answer.err()));
    }
  }

  private Built compile(String version, RuleBook book) throws OpaFailed, IOException {
    Path bundle = tree.scratch().resolve("bundle.tar.gz");
    List<String> entrypoints =
        Stream.concat(book.rules().stream().map(PackRule::path), book.exceptions().stream())
            .map(RulePath::entrypoint)
            .sorted()
            .toList();
    report(opa.build(tree.folder(), tree.scratch(), bundle, entrypoints, tree.roots()));
    if (failed()) {
      return Built.failed(problems);
    }
    Map<String, byte[]> members =
        Bundle.read(Files.readAllBytes(bundle), List.of(PackFiles.WASM, PackFiles.DATA));
    byte[] wasm = members.get(PackFiles.WASM);
    byte[] data = members.get(PackFiles.DATA);
    if (wasm == null || data == null) {
      return Built.failed(List.of(error("opa built a bundle without a module or without data")));
    }
    return new Built(PackFiles.of(version, opa.rego(), digests(), book, wasm, data), problems);
  }

  private SortedMap<String, String> digests() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String file : tree.files()) {
      digests.put(file, PackFiles.sha256(tree.read(file)));
    }
    return digests;
  }

  private static Problem error(String message) {
    return Problem.error(Problem.Kind.POLICY, message);
  }
}
