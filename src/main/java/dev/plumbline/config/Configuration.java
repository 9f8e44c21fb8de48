package dev.plumbline.config;

import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for this run: for each setting the value of its strongest source. */
public final class Configuration {
  private final Set<Setting<?>> taken;
  private final Map<String, Value> values;
  private final ConfigFile file;
  private final List<Problem> problems;

  /** What was written for one setting. */
  public record Value(List<String> texts, Source source) {
    public Value {
      texts = List.copyOf(texts);
    }
  }

  private Configuration(
      Set<Setting<?>> taken, Map<String, Value> values, ConfigFile file, List<Problem> problems) {
    this.taken = Set.copyOf(taken);
    this.values = values;
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  /**
   * Lays the sources over each other. Values that make no sense are problems, except those of
   * flags: the command line has refused them before.
   *
   * @param taken what the command takes; anything else is at its default, whoever set it
   * @param flags by the settings' names
   * @param environment the whole of it
   */
  public static Configuration of(
      Collection<Setting<?>> taken,
      Map<String, List<String>> flags,
      Map<String, String> environment,
      ConfigFile file) {
    Variables variables = new Variables(environment);
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.addAll(variables.problems());
    Map<String, Value> values = new LinkedHashMap<>();
    for (Setting<?> setting : taken) {
      if (setting.everywhere()) {
        put(values, setting, file.values());
        put(values, setting, variables.values());
      }
      Optional.ofNullable(flags.get(setting.name()))
          .map(texts -> new Value(texts, new Source(Source.Kind.COMMAND_LINE, setting.onLine())))
          .ifPresent(value -> values.put(setting.name(), value));
    }
    return new Configuration(Set.copyOf(taken), values, file, problems);
  }

  private static void put(Map<String, Value> values, Setting<?> setting, Map<String, Value> from) {
    Optional.ofNullable(from.get(setting.name()))
        .ifPresent(value -> values.put(setting.name(), value));
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
    Value fallback = new Value(setting.defaults(), Source.NOWHERE);
    return taken.contains(setting) ? values.getOrDefault(setting.name(), fallback) : fallback;
  }

  public ConfigFile file() {
    return file;
  }

  public List<Problem> problems() {
    return problems;
  }
}
