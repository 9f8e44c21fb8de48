package dev.plumbline.config;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What holds for this run: for each setting the value of its strongest source. */
public final class Configuration {
  /** Variables with our prefix that are not settings. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of("PLUMBLINE_JAVA_OPTS", "PLUMBLINE_CONFIG");

  private final Map<String, Value> values;
  private final ConfigFile file;
  private final List<Problem> problems;

  /**
   * What was written for one setting.
   *
   * @param source the flag, the variable, or {@code file:line:col}
   */
  public record Value(List<String> texts, String source) {
    public Value {
      texts = List.copyOf(texts);
    }
  }

  private Configuration(Map<String, Value> values, ConfigFile file, List<Problem> problems) {
    this.values = values;
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  /**
   * Lays the sources over each other. Values that make no sense are problems, except those of
   * flags: the command line has refused them before.
   *
   * @param flags by the settings' names
   * @param environment the whole of it
   */
  public static Configuration of(
      Map<String, List<String>> flags, Map<String, String> environment, ConfigFile file) {
    List<Problem> problems = new ArrayList<>(file.problems());
    Map<String, Value> values = new LinkedHashMap<>();
    file.values().forEach(values::put);
    fromVariables(environment, problems).forEach(values::put);
    flags.forEach((name, texts) -> values.put(name, new Value(texts, "--" + name)));
    return new Configuration(values, file, problems);
  }

  private static Map<String, Value> fromVariables(
      Map<String, String> environment, List<Problem> problems) {
    Map<String, Setting<?>> byVariable =
        Settings.ALL.stream().collect(Collectors.toMap(Setting::variable, s -> s));
    Map<String, Value> values = new TreeMap<>();
    new TreeMap<>(environment)
        .forEach(
            (variable, text) -> {
              Setting<?> setting = byVariable.get(variable);
              if (setting != null && !text.isEmpty()) {
                List<String> texts =
                    setting.arity() == Setting.Arity.MANY
                        ? List.of(text.strip().split("\\s+"))
                        : List.of(text);
                refusal(setting, texts)
                    .ifPresentOrElse(
                        why ->
                            problems.add(Problem.error(Problem.Kind.CONFIG, variable + ": " + why)),
                        () -> values.put(setting.name(), new Value(texts, variable)));
              } else if (setting == null
                  && variable.startsWith("PLUMBLINE_")
                  && !OTHER_VARIABLES.contains(variable)) {
                problems.add(
                    Problem.error(
                        Problem.Kind.CONFIG,
                        "the variable "
                            + variable
                            + " sets nothing"
                            + Suggestion.didYouMean(variable, byVariable.keySet())));
              }
            });
    return values;
  }

  /** Why these texts are no value of the setting; empty where they are. */
  public static java.util.Optional<String> refusal(Setting<?> setting, List<String> texts) {
    try {
      setting.reader().read(texts);
      return java.util.Optional.empty();
    } catch (IllegalArgumentException e) {
      return java.util.Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The value that holds. */
  public <T> T get(Setting<T> setting) {
    return setting.reader().read(written(setting).texts());
  }

  /** What was written for it, and where. */
  public Value written(Setting<?> setting) {
    return values.getOrDefault(setting.name(), new Value(setting.defaults(), "default"));
  }

  /** Where a setting that was not set by a flag stands, for problems about its value. */
  public Origin origin() {
    return Origin.ofFile(file.name());
  }

  public ConfigFile file() {
    return file;
  }

  public List<Problem> problems() {
    return problems;
  }
}
