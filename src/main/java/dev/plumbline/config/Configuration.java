package dev.plumbline.config;

import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for this run: for each setting the value of its strongest source. */
public final class Configuration {
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
    Variables variables = new Variables(environment);
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.addAll(variables.problems());
    Map<String, Value> values = new LinkedHashMap<>(file.values());
    values.putAll(variables.values());
    flags.forEach((name, texts) -> values.put(name, new Value(texts, "--" + name)));
    return new Configuration(values, file, problems);
  }

  /** Why these texts are no value of the setting; empty where they are. */
  public static Optional<String> refusal(Setting<?> setting, List<String> texts) {
    try {
      setting.reader().read(texts);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
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

  public ConfigFile file() {
    return file;
  }

  public List<Problem> problems() {
    return problems;
  }
}
