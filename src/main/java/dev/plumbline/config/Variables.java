package dev.plumbline.config;

import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the {@code PLUMBLINE_*} variables of the environment. */
final class Variables {
  private static final String PREFIX = "PLUMBLINE_";

  /** Variables with our prefix that are not settings. */
  private static final Set<String> OTHERS =
      Set.of("PLUMBLINE_JAVA_OPTS", RunSettings.CONFIG.variable());

  private final Map<String, Setting<?>> settings =
      Settings.ALL.stream().collect(Collectors.toMap(Setting::variable, s -> s));
  private final Map<String, Configuration.Value> values = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param environment the whole of it
   */
  Variables(Map<String, String> environment) {
    new TreeMap<>(environment).forEach(this::read);
  }

  /** By the settings' names. */
  Map<String, Configuration.Value> values() {
    return values;
  }

  List<Problem> problems() {
    return problems;
  }

  private void read(String variable, String text) {
    Setting<?> setting = settings.get(variable);
    if (setting != null) {
      // Set to nothing is how shells and CI systems say "not set".
      if (!text.isEmpty()) {
        set(setting, variable, text);
      }
    } else if (variable.startsWith(PREFIX) && !OTHERS.contains(variable)) {
      problems.add(unknown(variable));
    }
  }

  private void set(Setting<?> setting, String variable, String text) {
    List<String> texts = setting.many() ? List.of(text.strip().split("\\s+", -1)) : List.of(text);
    Configuration.refusal(setting, texts)
        .ifPresentOrElse(
            why -> problems.add(Problem.error(Problem.Kind.CONFIG, variable + ": " + why)),
            () ->
                values.put(
                    setting.name(),
                    new Configuration.Value(texts, new Source(Source.Kind.VARIABLE, variable))));
  }

  private Problem unknown(String variable) {
    TreeSet<String> names = new TreeSet<>(settings.keySet());
    names.addAll(OTHERS);
    return Problem.error(
            Problem.Kind.CONFIG,
            "the variable " + variable + " sets nothing" + Suggestion.didYouMean(variable, names))
        .hint(
            "every variable that begins with "
                + PREFIX
                + " is a setting; take it out, or correct it");
  }
}
