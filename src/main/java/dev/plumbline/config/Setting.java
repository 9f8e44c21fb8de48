package dev.plumbline.config;

import java.util.List;
import java.util.Locale;

/**
 * One thing that can be set: as the flag {@code --fail-on}, the variable {@code PLUMBLINE_FAIL_ON}
 * and the key {@code failOn} of {@code plumbline.yaml}, all with the same meaning.
 *
 * @param name of the flag, without its dashes
 * @param label how help names the value
 * @param help one sentence
 * @param defaults what holds where nobody set it, as it would be written
 */
public record Setting<T>(
    String name, Arity arity, String label, String help, List<String> defaults, Reader<T> reader) {

  /** How many values there may be. */
  public enum Arity {
    /** None on the command line: the flag alone says {@code true}, {@code --no-NAME} says false. */
    SWITCH,
    ONE,
    /** Any number; the flag may be repeated, a later source replaces an earlier one whole. */
    MANY
  }

  /** Makes the value from what was written. */
  public interface Reader<T> {
    /**
     * @throws IllegalArgumentException saying what was found and what is wanted
     */
    T read(List<String> values);
  }

  public Setting {
    defaults = List.copyOf(defaults);
  }

  /** {@code PLUMBLINE_FAIL_ON}. */
  public String variable() {
    return "PLUMBLINE_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** {@code failOn}. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String part : name.split("-", -1)) {
      key.append(
          key.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return key.toString();
  }
}
