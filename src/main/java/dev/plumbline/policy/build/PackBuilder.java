package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Sha256;
import dev.plumbline.policy.build.Opa.Answer;
import dev.plumbline.policy.wasm.InvalidModuleException;
import dev.plumbline.policy.wasm.MachineSource;
import dev.plumbline.policy.wasm.PolicyModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles Rego and data documents into a pack: all sources together, one entrypoint for each rule
 * that the conftest contract knows and for each package's {@code exception}. Packages of tests
 * ({@code *_test}) stay out.
 */
public final class PackBuilder {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Opa opa;
  private final Recipe recipe;
  private final SourceTree tree;
  private final List<Problem> problems = new ArrayList<>();

  private PackBuilder(Opa opa, Recipe recipe, SourceTree tree) {
    this.opa = opa;
    this.recipe = recipe;
    this.tree = tree;
  }

  /**
   * Builds one pack.
   *
   * @return the pack, or every problem that was found; nothing is thrown for what a person wrote
   */
  public static Built build(OpaProgram opa, Recipe recipe) {
    return build(opa, recipe, CacheFolder.NONE);
  }

  /** The same, or what an earlier build of the very same left in the cache. */
  public static Built build(OpaProgram opa, Recipe recipe, CacheFolder cache) {
    if (opa.file().isEmpty()) {
      return Built.failed(List.of(OpaProgram.missing(opa.asked(), named(recipe))));
    }
    return build(new Opa(opa, recipe.rego(), LIMIT), recipe, cache);
  }

  /** A pack of all rules of these sources. */
  public static Built build(Path opa, List<Path> sources, RegoVersion rego) {
    return build(new OpaProgram(opa), new Recipe(sources, rego));
  }

  static Built build(Opa opa, Recipe recipe, CacheFolder folder) {
    try (SourceTree tree = SourceTree.of(recipe)) {
      PackCache cache = new PackCache(folder.folder());
      String version = new OpaVersions(cache).of(opa, tree.scratch());
      String key = CacheKey.of(folder, version, recipe, tree);
      Optional<Built> kept = cache.get(key).flatMap(CachedBuild::read);
      if (kept.isPresent()) {
        return kept.get();
      }
      Built built = new PackBuilder(opa, recipe, tree).build(version);
      if (built.ok()) {
        cache.put(key, CachedBuild.write(built));
      }
      return built;
    } catch (OpaFailed e) {
      return Built.failed(List.of(OpaProgram.failed(e.said())));
    } catch (NoSuchFileException e) {
      String file = recipe.shown(Path.of(e.getFile()));
      return Built.failed(List.of(error("there is no " + file)));
    } catch (IOException | UncheckedIOException e) {
      return Built.failed(List.of(error("cannot read the policies: " + e.getMessage())));
    }
  }

  private Built build(String version) throws OpaFailed, IOException {
    List<RegoModule> modules = modules();
    RuleBook book = RuleBook.of(modules, recipe.namespaces());
    problems.addAll(book.problems());
    if (failed()) {
      return Built.failed(problems);
    }
    if (book.packages().isEmpty()) {
      problems.add(noRules());
      return Built.failed(problems);
    }
    report(opa.check(tree.folder(), tree.scratch(), tree.roots()));
    if (failed()) {
      return Built.failed(problems);
    }
    return book.rules().isEmpty()
        ? Built.nothing(problems, book.packages())
        : compile(version, book, modules);
  }

  private boolean failed() {
    return problems.stream().anyMatch(Problem::isError);
  }

  static String named(Recipe recipe) {
    return recipe.sources().stream().map(recipe::shown).collect(Collectors.joining(", "));
  }

  private Problem noRules() {
    return error(
        "no package of "
            + named(recipe)
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

  private Built compile(String version, RuleBook book, List<RegoModule> modules)
      throws OpaFailed, IOException {
    Path bundle = tree.scratch().resolve("bundle.tar.gz");
    List<String> entrypoints =
        Stream.concat(
                book.rules().stream().map(PackRule::path),
                book.exceptions().stream().map(RuleBook.Exempting::path))
            .map(RulePath::entrypoint)
            .sorted()
            .toList();
    Optional<Together> together = together(bundle, entrypoints, book, modules);
    if (together.isEmpty()) {
      report(opa.build(tree.folder(), tree.scratch(), bundle, entrypoints, tree.roots()));
    }
    if (failed()) {
      return Built.failed(problems);
    }
    SortedMap<String, byte[]> members = Bundle.read(Files.readAllBytes(bundle), name -> true);
    byte[] wasm = members.remove(PackFiles.WASM);
    byte[] data = members.remove(PackFiles.DATA);
    if (wasm == null || data == null) {
      return Built.failed(List.of(error("opa built a bundle without a module or without data")));
    }
    try {
      // What a host has to give is only known to the module, and stands in the pack for others.
      PolicyModule module = PolicyModule.load(wasm, MachineSource.interpreted());
      ObjectNode manifest = PackFiles.manifest(version, opa.rego(), digests(), book, wasm);
      manifest.set("capabilities", PackFiles.capabilities(module));
      together.ifPresent(all -> manifest.set("together", all.json()));
      InputReads.all(modules.stream().map(RegoModule::input).toList())
          .json()
          .ifPresent(names -> manifest.set("input", names));
      return new Built(PackFiles.of(manifest, wasm, data), members, problems, book.packages());
    } catch (InvalidModuleException e) {
      problems.addAll(RefusedCalls.of(e, modules));
      return Built.failed(problems);
    }
  }

  /** Builds the bundle with one more package; empty where that cannot be done. */
  private Optional<Together> together(
      Path bundle, List<String> entrypoints, RuleBook book, List<RegoModule> modules)
      throws OpaFailed, IOException {
    Together together = Together.of(book.rules(), modules);
    if (together.isEmpty() || tree.files().contains(Together.FILE)) {
      return Optional.empty();
    }
    tree.put(Together.FILE, together.rego());
    List<String> all =
        Stream.concat(entrypoints.stream(), together.entrypoints().stream()).toList();
    Answer answer = opa.build(tree.folder(), tree.scratch(), bundle, all, tree.roots());
    Files.delete(tree.folder().resolve(Together.FILE));
    if (!answer.ok()) {
      return Optional.empty();
    }
    report(answer);
    return Optional.of(together);
  }

  private SortedMap<String, String> digests() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String file : tree.files()) {
      digests.put(file, Sha256.hex(tree.read(file)));
    }
    return digests;
  }

  private static Problem error(String message) {
    return Problem.error(Problem.Kind.POLICY, message);
  }
}
