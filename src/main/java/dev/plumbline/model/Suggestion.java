package dev.plumbline.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest right name to a wrong one, by edit distance without regard to case. */
public final class Suggestion {
  private Suggestion() {}

  /** The allowed name that was most likely meant; empty where none is near. */
  public static Optional<String> nearest(String found, Collection<String> allowed) {
    String wanted = fold(found);
    int limit = Math.max(1, Math.min(wanted.length(), 64) / 3);
    return allowed.stream()
        .filter(name -> distance(wanted, fold(name)) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(wanted, fold(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code "; did you mean X?"}, or nothing. */
  public static String didYouMean(String found, Collection<String> allowed) {
    return nearest(found, allowed).map(name -> "; did you mean " + name + "?").orElse("");
  }

  private static String fold(String name) {
    String plain = name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    return plain.length() > 64 ? plain.substring(0, 64) : plain;
  }

  /** Edits, insertions, removals and swaps of neighbours, each at cost 1. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
