package dev.plumbline.policy.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rego sources, tests among them, under {@code opa}: to run their tests, and to compile any rule of
 * them. Nothing of the sources is changed; {@code opa} works on a copy.
 */
public final class Workbench implements AutoCloseable {
  /** Tests of a large pack under coverage take their time. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final int TESTS_FAILED = 2;

  private final Opa opa;
  private final SourceTree tree;

  private Workbench(Opa opa, SourceTree tree) {
    this.opa = opa;
    this.tree = tree;
  }

  /**
   * Lays the sources out.
   *
   * @throws BuildFailed where they cannot be read, or there is no {@code opa}
   */
  public static Workbench open(OpaProgram program, Recipe recipe) throws BuildFailed {
    if (program.file().isEmpty()) {
      throw new BuildFailed(
          List.of(OpaProgram.missing(program.asked(), PackBuilder.named(recipe))));
    }
    Opa opa = new Opa(program, recipe.rego(), LIMIT);
    try {
      Workbench bench = new Workbench(opa, SourceTree.of(recipe));
      bench.checkOpa();
      return bench;
    } catch (NoSuchFileException e) {
      throw failed("there is no " + recipe.shown(Path.of(e.getFile())));
    } catch (IOException | UncheckedIOException e) {
      throw failed("cannot read the policies: " + e.getMessage());
    }
  }

  private void checkOpa() throws BuildFailed {
    try {
      opa.version(tree.scratch());
    } catch (OpaFailed e) {
      close();
      throw failed(e);
    }
  }

  /** Adds a source of our own beside the others. */
  public void put(String name, byte[] text) throws BuildFailed {
    try {
      tree.put(name, text);
    } catch (IOException e) {
      throw failed("cannot write " + name + ": " + e.getMessage());
    }
  }

  /**
   * Runs {@code opa test}.
   *
   * @param flags beyond those for JSON
   * @return what it printed, whether tests passed or failed
   */
  public JsonNode test(List<String> flags) throws BuildFailed {
    try {
      Opa.Answer answer = opa.test(tree.folder(), tree.scratch(), flags, tree.roots());
      if (answer.exit() != 0 && answer.exit() != TESTS_FAILED) {
        throw new BuildFailed(OpaErrors.of(answer, tree));
      }
      return Json.read(answer.out().getBytes(StandardCharsets.UTF_8));
    } catch (OpaFailed e) {
      throw failed(e);
    } catch (JsonProcessingException e) {
      throw failed("opa test printed something else than JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * Compiles a module with these entrypoints.
   *
   * @param print whether it is to print; opa takes {@code print} out otherwise
   */
  public Compiled compile(List<String> entrypoints, boolean print) throws BuildFailed {
    Path bundle = tree.scratch().resolve("bundle.tar.gz");
    List<String> flags = print ? List.of("--wasm-include-print") : List.of();
    try {
      Opa.Answer answer =
          opa.build(tree.folder(), tree.scratch(), bundle, entrypoints, flags, tree.roots());
      if (!answer.ok()) {
        throw new BuildFailed(OpaErrors.of(answer, tree));
      }
      Map<String, byte[]> members =
          Bundle.read(Files.readAllBytes(bundle), Set.of(PackFiles.WASM, PackFiles.DATA)::contains);
      byte[] wasm = members.get(PackFiles.WASM);
      byte[] data = members.get(PackFiles.DATA);
      if (wasm == null || data == null) {
        throw failed("opa built a bundle without a module or without data");
      }
      return new Compiled(wasm, data);
    } catch (OpaFailed e) {
      throw failed(e);
    } catch (IOException e) {
      throw failed("cannot read what opa built: " + e.getMessage());
    }
  }

  /** A place that {@code opa} names, in the file that the caller knows. */
  public Origin origin(JsonNode location) {
    int line = location.path("row").asInt();
    int column = line == 0 ? 0 : location.path("col").asInt();
    return new Origin(shown(location.path("file").asText()), line, column);
  }

  /** The path that the caller knows a file by. */
  public String shown(String file) {
    return tree.shown(file);
  }

  /** What is written in the line of a place, without the space around it. */
  public String line(JsonNode location) {
    try {
      String text = new String(tree.read(location.path("file").asText()), StandardCharsets.UTF_8);
      return text.lines()
          .skip(Math.max(0, location.path("row").asInt() - 1))
          .findFirst()
          .orElse("")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuildFailed failed(OpaFailed e) {
    return new BuildFailed(List.of(OpaProgram.failed(e.said())));
  }

  private static BuildFailed failed(String message) {
    return new BuildFailed(List.of(Problem.error(Problem.Kind.POLICY, message)));
  }

  @Override
  public void close() {
    try {
      tree.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
