package dev.plumbline.config;

/**
 * Where a value was written.
 *
 * @param where the flag, the variable, or {@code file:line:col}
 */
public record Source(Kind kind, String where) {
  /** The sources, the strongest first. */
  public enum Kind {
    COMMAND_LINE("command line"),
    VARIABLE("variable"),
    FILE("file"),
    DEFAULT("default");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static final Source NOWHERE = new Source(Kind.DEFAULT, "default");

  @Override
  public String toString() {
    return where;
  }
}
