package dev.plumbline.config;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import dev.plumbline.spec.Targets;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import dev.plumbline.spec.yaml.YamlNode.Broken;
import dev.plumbline.spec.yaml.YamlNode.Mapping;
import dev.plumbline.spec.yaml.YamlNode.Scalar;
import dev.plumbline.spec.yaml.YamlNode.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the document of {@code plumbline.yaml} apart. */
final class ConfigReader {
  private static final List<String> OTHER_KEYS = List.of("targets", "rules", "params");

  private final Path base;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final RulesReader rules = new RulesReader(problems);
  private final Map<String, Setting<?>> settings =
      Settings.ALL.stream().collect(Collectors.toMap(Setting::key, s -> s));
  private final Map<String, Configuration.Value> values = new TreeMap<>();
  private Map<String, List<Target>> targets = Map.of();
  private final Map<String, Origin> places = new TreeMap<>();

  /**
   * @param base the folder that the file's paths are relative to
   * @param name the file's, for places
   */
  ConfigReader(Path base, String name) {
    this.base = base;
    this.name = name;
  }

  /** Those that a file may have. */
  static SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>(OTHER_KEYS);
    Settings.ALL.forEach(setting -> keys.add(setting.key()));
    return keys;
  }

  ConfigFile read(byte[] bytes) {
    YamlFile yaml = YamlFile.read(name, bytes, Problem.Kind.CONFIG);
    problems.addAll(yaml.problems());
    yaml.documents().stream().limit(1).forEach(this::document);
    yaml.documents().stream()
        .skip(1)
        .limit(1)
        .forEach(second -> error(second, "a second document; " + name + " has one"));
    return new ConfigFile(
        base,
        name,
        values,
        targets,
        places,
        rules.policies(),
        rules.drift(),
        List.copyOf(problems));
  }

  private void error(YamlNode node, String message) {
    if (!(node instanceof Broken)) {
      // What is wrong with a broken one has been said.
      problems.add(Problem.error(Problem.Kind.CONFIG, node.origin(), message));
    }
  }

  private void document(YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      // Every line is a comment.
      return;
    }
    if (!(node instanceof Mapping mapping)) {
      error(node, "found " + node.found() + ", wanted a mapping of settings");
      return;
    }
    mapping.entries().values().forEach(this::entry);
  }

  private void entry(YamlNode.Entry entry) {
    Setting<?> setting = settings.get(entry.key());
    if (setting != null) {
      setting(setting, entry.value());
      return;
    }
    switch (entry.key()) {
      case "targets" -> groups(entry.value());
      case "rules" -> rules.rules(entry.value());
      case "params" -> rules.params(entry.value());
      default -> unknown(entry);
    }
  }

  private void groups(YamlNode node) {
    targets = Targets.groups(node, problems);
    if (node instanceof Mapping mapping) {
      mapping.entries().values().forEach(group -> places.put(group.key(), group.origin()));
    }
  }

  private void unknown(YamlNode.Entry entry) {
    SortedSet<String> allowed = keys();
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
    boolean many = setting.many();
    List<YamlNode> items = many && node instanceof Sequence list ? list.items() : List.of(node);
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items) {
      if (item instanceof Scalar scalar && !scalar.isNull()) {
        texts.add(PathSettings.absolute(setting, scalar.text(), base));
      } else {
        String wanted = many ? "text, or a list of texts" : "one value";
        error(item, setting.key() + ": found " + item.found() + ", wanted " + wanted);
        return;
      }
    }
    Configuration.refusal(setting, texts)
        .ifPresentOrElse(
            why -> error(node, setting.key() + ": " + why),
            () -> set(setting, texts, node.origin()));
  }

  private void set(Setting<?> setting, List<String> texts, Origin origin) {
    Source source = new Source(Source.Kind.FILE, origin.toString());
    values.put(setting.name(), new Configuration.Value(texts, source));
  }
}
