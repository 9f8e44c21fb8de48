package dev.plumbline.model;

import java.util.regex.Pattern;

/**
 * A pattern in which {@code *} stands for any characters, none included, and everything else for
 * itself: ids and paths are full of what other globs give a meaning. {@code \*} is a star, and
 * {@code \\} a backslash.
 */
public final class Wildcard {
  private final String text;
  private final Pattern pattern;
  private final boolean plain;

  private Wildcard(String text) {
    this.text = text;
    this.pattern = Pattern.compile(regex(text), Pattern.DOTALL);
    this.plain = text.indexOf('*') < 0 && text.indexOf('\\') < 0;
  }

  /** The pattern of this text; every text is one. */
  public static Wildcard of(String text) {
    return new Wildcard(text);
  }

  /** The pattern, as text, of exactly this text. */
  public static String quote(String text) {
    return text.replace("\\", "\\\\").replace("*", "\\*");
  }

  /** Whether it stands for one text only. */
  public boolean isPlain() {
    return plain;
  }

  /** Whether the whole text is meant. */
  public boolean matches(String whole) {
    return plain ? text.equals(whole) : text.equals("*") || pattern.matcher(whole).matches();
  }

  private static String regex(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "*\\".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        regex.append(Pattern.quote(text.substring(i, i + 1)));
      } else {
        regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wildcard w && w.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
