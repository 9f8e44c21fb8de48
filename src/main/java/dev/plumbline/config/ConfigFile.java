package dev.plumbline.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.diff.Grading;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import dev.plumbline.policy.PolicySettings;
import dev.plumbline.policy.RuleSetting;
import dev.plumbline.policy.RuleSettings;
import dev.plumbline.spec.Targets;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import dev.plumbline.spec.yaml.YamlNode.Mapping;
import dev.plumbline.spec.yaml.YamlNode.Scalar;
import dev.plumbline.spec.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code plumbline.yaml}: the settings' keys, and what has no flag: groups of targets, rules and
 * their parameters.
 *
 * @param base the folder that paths in reports are relative to: the file's own, else the Git root,
 *     else the working directory
 * @param name of the file, relative to the base
 */
public record ConfigFile(
    Path base,
    String name,
    Map<String, Configuration.Value> values,
    Map<String, List<Target>> targets,
    PolicySettings policySettings,
    Map<String, RuleSetting> driftRules,
    List<Problem> problems) {

  private static final String NAME = "plumbline.yaml";
  private static final String DRIFT = "drift.";
  private static final List<String> OTHER_KEYS = List.of("targets", "rules", "params");

  public ConfigFile {
    values = Map.copyOf(values);
    targets = Map.copyOf(targets);
    problems = List.copyOf(problems);
  }

  /** No file: everything at its default. */
  static ConfigFile none(Path base) {
    return new ConfigFile(
        base, NAME, Map.of(), Map.of(), PolicySettings.none(), Map.of(), List.of());
  }

  /**
   * The file that is named, else the nearest one from the folder upwards.
   *
   * @param named {@code PLUMBLINE_CONFIG}
   * @throws IOException where a file that is there cannot be read
   */
  public static ConfigFile find(Path folder, Optional<String> named) throws IOException {
    if (named.isPresent()) {
      Path file = folder.resolve(named.get()).normalize();
      if (!Files.isRegularFile(file)) {
        ConfigFile none = none(folder);
        Problem missing =
            Problem.error(Problem.Kind.CONFIG, "PLUMBLINE_CONFIG names no file: " + named.get());
        return new ConfigFile(
            none.base,
            NAME,
            none.values,
            none.targets,
            none.policySettings,
            Map.of(),
            List.of(missing));
      }
      return read(file);
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(NAME))) {
        return read(at.resolve(NAME));
      }
    }
    return none(gitRoot(folder));
  }

  private static Path gitRoot(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder;
  }

  private static boolean isDrift(String rule) {
    return rule.startsWith(DRIFT);
  }

  private static ConfigFile read(Path file) throws IOException {
    Path base = Optional.ofNullable(file.getParent()).orElse(file.toAbsolutePath().getRoot());
    String name = String.valueOf(file.getFileName());
    YamlFile yaml = YamlFile.read(name, Files.readAllBytes(file), Problem.Kind.CONFIG);
    Reader reader = new Reader(base, new ArrayList<>(yaml.problems()));
    yaml.documents().forEach(reader::document);
    if (yaml.documents().size() > 1) {
      reader.error(yaml.documents().get(1), "a second document; " + name + " has one");
    }
    return new ConfigFile(
        base,
        name,
        reader.values,
        reader.targets,
        new PolicySettings(reader.policyRules(), reader.params),
        reader.driftRules(),
        reader.problems);
  }

  /** Severities and switches of {@code drift.*} rules. */
  public Grading grading() {
    RuleSettings settings = new RuleSettings(driftRules);
    return (rule, own) -> {
      RuleSetting setting = settings.of(rule);
      return setting.enabled().orElse(true)
          ? Optional.of(setting.severity().orElse(own))
          : Optional.empty();
    };
  }

  /** Takes one document apart. */
  private static final class Reader {
    private final Path base;
    private final List<Problem> problems;
    private final Map<String, Configuration.Value> values = new TreeMap<>();
    private Map<String, List<Target>> targets = Map.of();
    private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
    private ObjectNode params = Json.object();

    Reader(Path base, List<Problem> problems) {
      this.base = base;
      this.problems = problems;
    }

    void error(YamlNode node, String message) {
      problems.add(Problem.error(Problem.Kind.CONFIG, node.origin(), message));
    }

    void document(YamlNode node) {
      if (!(node instanceof Mapping mapping)) {
        error(node, "found " + node.found() + ", wanted a mapping of settings");
        return;
      }
      Map<String, Setting<?>> settings =
          Settings.ALL.stream().collect(Collectors.toMap(Setting::key, s -> s));
      for (YamlNode.Entry entry : mapping.entries().values()) {
        Setting<?> setting = settings.get(entry.key());
        if (setting != null) {
          setting(setting, entry.value());
        } else if (OTHER_KEYS.contains(entry.key())) {
          other(entry);
        } else {
          unknown(entry, settings);
        }
      }
    }

    private void unknown(YamlNode.Entry entry, Map<String, Setting<?>> settings) {
      TreeSet<String> allowed = new TreeSet<>(settings.keySet());
      allowed.addAll(OTHER_KEYS);
      problems.add(
          Problem.error(
              Problem.Kind.CONFIG,
              entry.origin(),
              "unknown key \""
                  + entry.key()
                  + "\""
                  + Suggestion.didYouMean(entry.key(), allowed)
                  + "; allowed: "
                  + String.join(", ", allowed)));
    }

    private void setting(Setting<?> setting, YamlNode node) {
      List<YamlNode> items = node instanceof Sequence list ? list.items() : List.of(node);
      List<String> texts = new ArrayList<>();
      for (YamlNode item : items) {
        if (item instanceof Scalar scalar && !scalar.isNull()) {
          texts.add(PathSettings.absolute(setting, scalar.text(), base));
        } else {
          error(item, setting.key() + ": found " + item.found() + ", wanted text");
          return;
        }
      }
      if (setting.arity() != Setting.Arity.MANY && texts.size() != 1) {
        error(node, setting.key() + ": found " + node.found() + ", wanted one value");
        return;
      }
      Configuration.refusal(setting, texts)
          .ifPresentOrElse(
              why -> error(node, setting.key() + ": " + why),
              () ->
                  values.put(
                      setting.name(), new Configuration.Value(texts, node.origin().toString())));
    }

    private void other(YamlNode.Entry entry) {
      switch (entry.key()) {
        case "targets" -> targets = Targets.groups(entry.value(), problems);
        case "rules" -> rules(entry.value());
        default -> params(entry.value());
      }
    }

    private void params(YamlNode node) {
      if (node.toJson() instanceof ObjectNode object) {
        params = object;
      } else {
        error(node, "params: found " + node.found() + ", wanted a mapping");
      }
    }

    private void rules(YamlNode node) {
      if (!(node instanceof Mapping mapping)) {
        error(node, "rules: found " + node.found() + ", wanted a mapping of rule ids");
        return;
      }
      for (YamlNode.Entry entry : mapping.entries().values()) {
        rule(entry).ifPresent(setting -> rules.put(entry.key(), setting));
      }
    }

    private Map<String, RuleSetting> policyRules() {
      Map<String, RuleSetting> chosen = new LinkedHashMap<>(rules);
      chosen.keySet().removeIf(ConfigFile::isDrift);
      return chosen;
    }

    /** Those of {@code drift.<member>}; one that no member matches is a problem. */
    private Map<String, RuleSetting> driftRules() {
      Map<String, RuleSetting> chosen = new LinkedHashMap<>(rules);
      chosen.keySet().removeIf(id -> !isDrift(id));
      List<String> ids =
          Catalog.imagePipeline().members(FieldPath.ROOT).keySet().stream()
              .map(member -> DRIFT + member)
              .toList();
      new RuleSettings(chosen).check(ids, problems);
      return chosen;
    }

    private Optional<RuleSetting> rule(YamlNode.Entry entry) {
      if (!(entry.value() instanceof Mapping mapping)) {
        error(
            entry.value(),
            "rules: found " + entry.value().found() + ", wanted enabled and severity");
        return Optional.empty();
      }
      Optional<Boolean> enabled = Optional.empty();
      Optional<Severity> severity = Optional.empty();
      for (YamlNode.Entry member : mapping.entries().values()) {
        String text = member.value() instanceof Scalar scalar ? scalar.text() : "";
        if (member.key().equals("enabled")
            && member.value() instanceof Scalar s
            && s.bool().isPresent()) {
          enabled = s.bool();
        } else if (member.key().equals("severity") && Severity.of(text).isPresent()) {
          severity = Severity.of(text);
        } else {
          error(
              member.value(),
              "rules."
                  + entry.key()
                  + "."
                  + member.key()
                  + ": found "
                  + member.value().found()
                  + ", wanted enabled: true or false, or severity: one of "
                  + String.join(", ", Severity.names()));
        }
      }
      return Optional.of(new RuleSetting(enabled, severity));
    }
  }
}
