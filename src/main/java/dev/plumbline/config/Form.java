package dev.plumbline.config;

import java.util.List;

/**
 * What each text of a value may be, for those who help to write it: editors and shells.
 *
 * @param choices all that there are; empty where there is no list
 * @param least the smallest number, where it is one
 * @param most the largest number, where it is one
 * @param pattern a regular expression that finds its match in every right text
 */
public record Form(Type type, List<String> choices, double least, double most, String pattern) {
  /** What a person would call it. */
  public enum Type {
    TEXT,
    FLAG,
    WHOLE,
    NUMBER
  }

  private static final double ANY = Double.POSITIVE_INFINITY;

  static final Form TEXT = text("");
  static final Form FLAG = new Form(Type.FLAG, List.of("true", "false"), -ANY, ANY, "");

  public Form {
    choices = List.copyOf(choices);
  }

  static Form text(String pattern) {
    return new Form(Type.TEXT, List.of(), -ANY, ANY, pattern);
  }

  static Form choice(List<String> choices) {
    return new Form(Type.TEXT, choices, -ANY, ANY, "");
  }

  static Form whole(int least, int most) {
    return new Form(Type.WHOLE, List.of(), least, most, "");
  }

  static Form number(double least, double most) {
    return new Form(Type.NUMBER, List.of(), least, most, "");
  }
}
