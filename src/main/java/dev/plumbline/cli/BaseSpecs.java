package dev.plumbline.cli;

import dev.plumbline.check.BaseSide;
import dev.plumbline.config.ConfigFile;
import dev.plumbline.git.Git;
import dev.plumbline.git.GitFailed;
import dev.plumbline.git.Repository;
import dev.plumbline.git.Tree;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.SpecLoader;
import dev.plumbline.spec.SpecNames;
import dev.plumbline.spec.Specs;
import dev.plumbline.spec.yaml.YamlLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the specs of the commit that {@code --since} leads to, out of Git. */
final class BaseSpecs {
  /** Of mistakes that somebody made long ago. */
  private static final int MOST_WARNINGS = 20;

  private static final int MOST_BYTES = YamlLimits.DEFAULT.bytes() + 1;

  private final Session session;
  private final Specs head;
  private final String ref;
  private final Repository repository;
  private final String commit;
  private final List<Problem> warnings = new ArrayList<>();

  private BaseSpecs(Session session, Specs head, String ref, Repository repository, String commit) {
    this.session = session;
    this.head = head;
    this.ref = ref;
    this.repository = repository;
    this.commit = commit;
  }

  /**
   * The base that a REF leads to; what is wrong in it joins the session's problems as warnings, for
   * nobody can correct the past.
   *
   * @throws GitFailed where it cannot be read at all
   */
  static BaseSide of(Session session, Specs head, String ref) throws GitFailed {
    Repository repository = Repository.of(git(session));
    String commit = repository.mergeBase(ref);
    BaseSpecs base = new BaseSpecs(session, head, ref, repository, commit);
    Specs specs = base.specs();
    session.problems().addAll(base.warnings);
    return new BaseSide(ref, commit, specs);
  }

  private static Git git(Session session) throws GitFailed {
    Map<String, String> environment = session.io().environment();
    // A hook's own variables mean the folder that it runs in.
    Path folder = environment.containsKey("GIT_DIR") ? session.io().folder() : session.base();
    return Git.of(Programs.find(session, "git"), folder, environment);
  }

  private Specs specs() throws GitFailed {
    String settings = session.configuration().file().name();
    List<String> folders = new ArrayList<>(SpecNames.folders(session.specArguments()));
    folders.add(settings);
    Tree tree = repository.files(commit, folders);
    ConfigFile file = settings(tree, settings);
    List<String> arguments = session.specArguments(file);
    if (!arguments.equals(session.specArguments())) {
      tree = repository.files(commit, SpecNames.folders(arguments));
    }
    Set<String> names = new TreeSet<>();
    for (String argument : arguments) {
      names.addAll(named(argument, tree));
    }
    elsewhere(tree, arguments);
    SortedMap<String, byte[]> files = repository.read(tree, tree.once(names), MOST_BYTES);
    Specs specs = SpecLoader.read(files, file.targets());
    tell(specs.problems());
    return specs;
  }

  /** The base's own settings; none where it has no such file. */
  private ConfigFile settings(Tree tree, String name) throws GitFailed {
    SortedMap<String, byte[]> files = repository.read(tree, Set.of(name), MOST_BYTES);
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    ConfigFile file = ConfigFile.read(session.base(), name, bytes);
    if (files.containsKey(name)) {
      tell(file.problems());
    }
    return file;
  }

  /**
   * What an argument names. Where that is nothing, its folder may have had another name, and Git
   * may tell which; a single file that moved here from where nobody looked is new.
   */
  private SortedSet<String> named(String argument, Tree tree) throws GitFailed {
    SortedSet<String> names = SpecNames.of(argument, tree.names());
    if (!names.isEmpty()) {
      return names;
    }
    SortedMap<String, String> renames = repository.renames(commit);
    SortedSet<String> old = new TreeSet<>();
    SpecNames.of(argument, renames.keySet()).forEach(name -> old.add(renames.get(name)));
    old.retainAll(tree.names());
    warn(
        argument
            + " was not there"
            + (old.isEmpty()
                ? ": what it holds counts as added"
                : "; " + old.size() + " files of it are held against what they were renamed from"));
    return old;
  }

  /** What the commit names and does not hold. */
  private void elsewhere(Tree tree, List<String> arguments) {
    if (!tree.submodules().isEmpty()) {
      Set<String> files = new TreeSet<>();
      head.pipelines().forEach(pipeline -> files.add(pipeline.origin().file()));
      tree.submodules().stream()
          .filter(name -> files.stream().anyMatch(file -> file.startsWith(name + "/")))
          .forEach(
              name -> warn(name + " is a submodule, whose specs count as added; run a gate in it"));
    }
    for (String argument : arguments) {
      SpecNames.of(argument, tree.dangling())
          .forEach(name -> warn(name + " is a link that leads to nothing in it"));
    }
  }

  private void tell(List<Problem> problems) {
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    for (Problem problem : errors.subList(0, Math.min(errors.size(), MOST_WARNINGS))) {
      String place = problem.origin().map(origin -> origin + ": ").orElse("");
      warn(place + problem.message() + "; what it declares counts as absent");
    }
    if (errors.size() > MOST_WARNINGS) {
      warn((errors.size() - MOST_WARNINGS) + " more mistakes");
    }
  }

  private void warn(String message) {
    String place = "at " + ref + " (" + commit.substring(0, 12) + "): ";
    warnings.add(Problem.warning(Problem.Kind.SPEC, place + message));
  }
}
