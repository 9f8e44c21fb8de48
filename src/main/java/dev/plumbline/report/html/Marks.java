package dev.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what two texts do not have in common, by words: the longest common subsequence of what
 * stands between a common beginning and a common end. Where that would be too much work, all that
 * stands between them is marked.
 */
final class Marks {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++|\\s++|.", Pattern.DOTALL);

  /** Cells of the table of common subsequences; about a millisecond. */
  private static final int MOST = 40_000;

  private final List<String> a;
  private final List<String> b;
  private final boolean[] ofA;
  private final boolean[] ofB;

  private Marks(String a, String b) {
    this.a = words(a);
    this.b = words(b);
    this.ofA = new boolean[this.a.size()];
    this.ofB = new boolean[this.b.size()];
  }

  /** The two texts, each in pieces that the other has and has not. */
  static List<List<Piece>> of(String a, String b) {
    Marks marks = new Marks(a, b);
    marks.compare();
    return List.of(pieces(marks.a, marks.ofA), pieces(marks.b, marks.ofB));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(m -> m.group()).collect(Collectors.toList());
  }

  private void compare() {
    int head = 0;
    while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
      head++;
    }
    int endA = a.size();
    int endB = b.size();
    while (endA > head && endB > head && a.get(endA - 1).equals(b.get(endB - 1))) {
      endA--;
      endB--;
    }
    if ((long) (endA - head) * (endB - head) > MOST) {
      mark(ofA, head, endA);
      mark(ofB, head, endB);
    } else {
      subsequence(head, endA, endB);
    }
  }

  private static void mark(boolean[] marks, int from, int to) {
    for (int i = from; i < to; i++) {
      marks[i] = true;
    }
  }

  private void subsequence(int head, int endA, int endB) {
    int[][] common = lengths(head, endA, endB);
    int i = head;
    int j = head;
    while (i < endA && j < endB) {
      if (a.get(i).equals(b.get(j))) {
        i++;
        j++;
      } else if (common[i + 1 - head][j - head] >= common[i - head][j + 1 - head]) {
        ofA[i++] = true;
      } else {
        ofB[j++] = true;
      }
    }
    mark(ofA, i, endA);
    mark(ofB, j, endB);
  }

  /** How many words what follows each pair of places has in common. */
  private int[][] lengths(int head, int endA, int endB) {
    int[][] common = new int[endA - head + 1][endB - head + 1];
    for (int i = endA - head - 1; i >= 0; i--) {
      for (int j = endB - head - 1; j >= 0; j--) {
        common[i][j] =
            a.get(head + i).equals(b.get(head + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Piece> pieces(List<String> words, boolean[] marks) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || marks[i] != marks[from]) {
        pieces.add(new Piece(String.join("", words.subList(from, i)), marks[from]));
        from = i;
      }
    }
    return pieces;
  }
}
