package dev.plumbline.policy.builtins;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version; build metadata does not count.
 *
 * @param pre the identifiers behind the hyphen; empty where there are none
 */
record Semver(long major, long minor, long patch, String pre) implements Comparable<Semver> {
  private static final String NUMBER = "(0|[1-9][0-9]{0,18})";
  private static final String IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
  private static final Pattern VERSION =
      Pattern.compile(
          "v?"
              + NUMBER
              + "\\."
              + NUMBER
              + "\\."
              + NUMBER
              + "(?:-("
              + IDENTIFIERS
              + "))?(?:\\+"
              + IDENTIFIERS
              + ")?");
  private static final Pattern PADDED = Pattern.compile("(.*\\.)?0[0-9]+(\\..*)?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Comparator<Semver> RELEASE =
      Comparator.comparingLong(Semver::major)
          .thenComparingLong(Semver::minor)
          .thenComparingLong(Semver::patch);

  static Semver of(String text) {
    Matcher m = VERSION.matcher(text);
    if (!m.matches() || (m.group(4) != null && PADDED.matcher(m.group(4)).matches())) {
      throw new BuiltinException("not a semantic version: " + text);
    }
    try {
      return new Semver(
          Long.parseLong(m.group(1)),
          Long.parseLong(m.group(2)),
          Long.parseLong(m.group(3)),
          m.group(4) == null ? "" : m.group(4));
    } catch (NumberFormatException e) {
      throw new BuiltinException("not a semantic version: " + text);
    }
  }

  @Override
  public int compareTo(Semver other) {
    int release = RELEASE.compare(this, other);
    if (release != 0 || pre.equals(other.pre)) {
      return release;
    }
    if (pre.isEmpty() || other.pre.isEmpty()) {
      return pre.isEmpty() ? 1 : -1;
    }
    String[] mine = pre.split("\\.", -1);
    String[] others = other.pre.split("\\.", -1);
    for (int i = 0; i < Math.min(mine.length, others.length); i++) {
      int next = identifiers(mine[i], others[i]);
      if (next != 0) {
        return next;
      }
    }
    return Integer.compare(mine.length, others.length);
  }

  /** Numbers by value, texts by letter, numbers before texts. */
  private static int identifiers(String a, String b) {
    boolean numeric = DIGITS.matcher(a).matches();
    if (numeric != DIGITS.matcher(b).matches()) {
      return numeric ? -1 : 1;
    }
    boolean longer = numeric && a.length() != b.length();
    return longer ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
