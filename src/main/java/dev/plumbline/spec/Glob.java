package dev.plumbline.spec;

import java.util.regex.Pattern;

/**
 * A pattern of paths: {@code *} and {@code ?} within a name, {@code **} over any number of
 * directories (none included), {@code [abc]} and {@code {one,other}}. We expand it ourselves, so
 * that it means the same under every shell and in a configuration file.
 *
 * @param folder the part before the first name with a sign in it, which need not be searched
 */
record Glob(String folder, Pattern pattern) {
  private static final String SIGNS = "*?[{";

  static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  static Glob of(String text) {
    int sign = 0;
    while (sign < text.length() && SIGNS.indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    int slash = text.lastIndexOf('/', sign);
    String folder = slash < 0 ? "." : slash == 0 ? "/" : text.substring(0, slash);
    return new Glob(folder, Pattern.compile(regex(text.substring(slash + 1))));
  }

  /** Whether a path below the folder, with {@code /}, is meant. */
  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
        int end = glob.indexOf(']', i + 2);
        regex.append(oneOf(glob.substring(i + 1, end)));
        i = end;
      } else if (c == '{' && glob.indexOf('}', i) > 0) {
        braces++;
        regex.append("(?:");
      } else if (c == '}' && braces > 0) {
        braces--;
        regex.append(')');
      } else {
        regex.append(c == ',' && braces > 0 ? "|" : one(c));
      }
    }
    return regex.append(")".repeat(braces)).toString();
  }

  private static String one(char c) {
    return c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c));
  }

  private static String oneOf(String characters) {
    boolean not = characters.startsWith("!") || characters.startsWith("^");
    String plain =
        (not ? characters.substring(1) : characters).replaceAll("([\\[\\]\\\\&^])", "\\\\$1");
    return (not ? "[^/" : "[") + plain + "]";
  }
}
