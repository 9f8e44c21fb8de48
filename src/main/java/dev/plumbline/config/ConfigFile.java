package dev.plumbline.config;

import dev.plumbline.diff.Grading;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.policy.PolicySettings;
import dev.plumbline.policy.RuleSetting;
import dev.plumbline.policy.RuleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * {@code plumbline.yaml}: the settings' keys, and what has no flag: groups of targets, rules and
 * their parameters.
 *
 * @param base the folder that paths in reports are relative to: the file's own, else the Git root,
 *     else the working directory
 * @param name of the file, relative to the base
 * @param targetPlaces where each group of targets was written
 * @param driftRules severities and switches of {@code drift.*} rules
 */
public record ConfigFile(
    Path base,
    String name,
    Map<String, Configuration.Value> values,
    Map<String, List<Target>> targets,
    Map<String, Origin> targetPlaces,
    PolicySettings policySettings,
    PolicySettings driftRules,
    List<Problem> problems) {

  private static final String NAME = "plumbline.yaml";

  public ConfigFile {
    values = Map.copyOf(values);
    targets = Map.copyOf(targets);
    targetPlaces = Map.copyOf(targetPlaces);
    problems = List.copyOf(problems);
  }

  /** No file: everything at its default. */
  private static ConfigFile none(Path base, List<Problem> problems) {
    PolicySettings none = PolicySettings.none();
    return new ConfigFile(base, NAME, Map.of(), Map.of(), Map.of(), none, none, problems);
  }

  /**
   * The file that is named, else the nearest one from the folder upwards.
   *
   * @param named by {@code --config} or {@code PLUMBLINE_CONFIG}
   * @throws IOException where a file that is there cannot be read
   */
  public static ConfigFile find(Path folder, Optional<String> named) throws IOException {
    if (named.isPresent()) {
      return named(folder, named.get());
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(NAME))) {
        return read(at.resolve(NAME));
      }
    }
    return none(gitRoot(folder), List.of());
  }

  private static ConfigFile named(Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (Files.isRegularFile(file)) {
      return read(file);
    }
    String message = "there is no configuration file " + name;
    Problem problem = Problem.error(Problem.Kind.CONFIG, message);
    return none(
        folder,
        List.of(problem.hint("--config or PLUMBLINE_CONFIG names it; else it is looked for")));
  }

  /** Where the base lies below the root of its Git checkout, with {@code /}; empty at the root. */
  public String folderInRepository() {
    return gitRoot(base).relativize(base).toString().replace('\\', '/');
  }

  private static Path gitRoot(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder;
  }

  private static ConfigFile read(Path file) throws IOException {
    Path base = Optional.ofNullable(file.getParent()).orElse(file.toAbsolutePath().getRoot());
    return read(base, String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  /**
   * Reads a file's content; what is wrong with it is in the problems.
   *
   * @param base the folder that its paths are relative to
   * @param name the file's, for places
   */
  public static ConfigFile read(Path base, String name, byte[] bytes) {
    return new ConfigReader(base, name).read(bytes);
  }

  /** The file itself; empty where there is none. */
  public Optional<Path> path() {
    return Optional.of(base.resolve(name)).filter(Files::isRegularFile);
  }

  /** The keys that a file may have. */
  public static SortedSet<String> keys() {
    return ConfigReader.keys();
  }

  /** What the configuration makes of drift. */
  public Grading grading() {
    RuleSettings settings = new RuleSettings(driftRules);
    return (rule, own) -> {
      RuleSetting setting = settings.of(rule);
      return setting.enabled().orElse(true)
          ? Optional.of(setting.severity().orElse(own))
          : Optional.empty();
    };
  }
}
