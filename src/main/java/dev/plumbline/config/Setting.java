package dev.plumbline.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be set: as the flag {@code --fail-on}, the variable {@code PLUMBLINE_FAIL_ON}
 * and the key {@code failOn} of {@code plumbline.yaml}, all with the same meaning.
 *
 * @param name of the flag, without its dashes
 * @param label how help names the value
 * @param help one sentence
 * @param defaults what holds where nobody set it, as it would be written
 * @param everywhere whether variables and {@code plumbline.yaml} may set it; what is done on
 *     purpose, once, only the command line asks for
 */
public record Setting<T>(
    String name,
    Arity arity,
    String label,
    String help,
    List<String> defaults,
    Reader<T> reader,
    Holds holds,
    boolean everywhere) {

  /** How many values there may be. */
  public enum Arity {
    /** None on the command line: the flag alone says {@code true}, {@code --no-NAME} says false. */
    SWITCH,
    ONE,
    /** Any number; the flag may be repeated, a later source replaces an earlier one whole. */
    MANY,
    /** Any number; on the command line they stand by themselves, without a flag. */
    ARGUMENTS
  }

  /** What the text of a value means to the file system. */
  public enum Holds {
    TEXT,
    PATH,
    /** A format and a path. */
    OUTPUT,
    /** A path, or a bare name that is looked up on the PATH. */
    PROGRAM
  }

  public Setting {
    defaults = List.copyOf(defaults);
  }

  static <T> Setting<List<T>> many(String name, String label, String help, Reader<List<T>> reader) {
    return text(name, Arity.MANY, label, help, List.of(), reader);
  }

  static <T> Setting<T> one(
      String name, String label, String help, String fallback, Reader<T> reader) {
    return text(name, Arity.ONE, label, help, List.of(fallback), reader);
  }

  static <T> Setting<Optional<T>> optional(
      String name, String label, String help, Reader<Optional<T>> reader) {
    return text(name, Arity.ONE, label, help, List.of(), reader);
  }

  static Setting<Boolean> onOff(String name, String help, boolean fallback) {
    List<String> defaults = List.of(Boolean.toString(fallback));
    return text(name, Arity.SWITCH, "", help, defaults, Readers.flag());
  }

  private static <T> Setting<T> text(
      String name,
      Arity arity,
      String label,
      String help,
      List<String> defaults,
      Reader<T> reader) {
    return new Setting<>(name, arity, label, help, defaults, reader, Holds.TEXT, true);
  }

  static <T> Setting<List<T>> arguments(
      String name, String label, String help, Reader<List<T>> reader) {
    return text(name, Arity.ARGUMENTS, label, help, List.of(), reader);
  }

  /** A row of the table is itself: what it reads with has no equality. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether there may be more than one text. */
  public boolean many() {
    return arity == Arity.MANY || arity == Arity.ARGUMENTS;
  }

  /** How the command line says it. */
  public String onLine() {
    return arity == Arity.ARGUMENTS ? label + " arguments" : "--" + name;
  }

  /** The same, of paths. */
  Setting<T> holding(Holds what) {
    return new Setting<>(name, arity, label, help, defaults, reader, what, everywhere);
  }

  /** The same, but neither variables nor {@code plumbline.yaml} may set it. */
  Setting<T> onCommandLine() {
    return new Setting<>(name, arity, label, help, defaults, reader, holds, false);
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
