package dev.plumbline.config;

import java.util.List;

/**
 * What each text of a value may be, for those who help to write it: editors and shells.
 *
 * @param choices all that there are; empty where there is no list
 * @param least the smallest number, where it is one
 * @param most the largest number, where it is one
 * @param pattern a regular expression that finds its match in every right text
 * @param beginnings how every right text begins; empty where nothing is known
 */
public record Form(
    Type type,
    List<String> choices,
    double least,
    double most,
    String pattern,
    List<String> beginnings) {
  /** What a person would call it. */
  public enum Type {
    TEXT,
    FLAG,
    WHOLE,
    NUMBER
  }

  private static final double ANY = Double.POSITIVE_INFINITY;

  static final Form TEXT = text("");
  static final Form FLAG = any(Type.FLAG, List.of("true", "false"), "", List.of());

  public Form {
    choices = List.copyOf(choices);
    beginnings = List.copyOf(beginnings);
  }

  private static Form any(Type type, List<String> choices, String pattern, List<String> begin) {
    return new Form(type, choices, -ANY, ANY, pattern, begin);
  }

  static Form text(String pattern) {
    return any(Type.TEXT, List.of(), pattern, List.of());
  }

  static Form choice(List<String> choices) {
    return any(Type.TEXT, choices, "", List.of());
  }

  /** One of these words, an equals sign, and more. */
  static Form assigned(List<String> words) {
    List<String> beginnings = words.stream().map(word -> word + "=").toList();
    return any(Type.TEXT, List.of(), "^(" + String.join("|", words) + ")=", beginnings);
  }

  static Form whole(int least, int most) {
    return new Form(Type.WHOLE, List.of(), least, most, "", List.of());
  }

  static Form number(double least, double most) {
    return new Form(Type.NUMBER, List.of(), least, most, "", List.of());
  }

  /** What a shell may offer: all choices, else the beginnings. */
  public List<String> offers() {
    return choices.isEmpty() ? beginnings : choices;
  }
}
