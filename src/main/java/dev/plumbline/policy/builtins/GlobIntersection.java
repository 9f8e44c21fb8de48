package dev.plumbline.policy.builtins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether some text matches two patterns, by the rules of the library that OPA uses. That is not
 * always so where such a text exists: what repeats takes as much as it can and does not come back.
 */
final class GlobIntersection {
  private static final int LONGEST = 1000;

  /** What one question was answered, which comes up again and again. */
  private final Map<Question, Boolean> known = new HashMap<>();

  private record Question(List<GlobToken> a, List<GlobToken> b) {}

  private GlobIntersection() {}

  static boolean exists(List<GlobToken> a, List<GlobToken> b) {
    if (a.size() + b.size() > LONGEST) {
      throw new LimitException(
          "regex.globs_match of patterns with more than " + LONGEST + " parts");
    }
    int start = 0;
    while (start < Math.min(a.size(), b.size()) && a.get(start).once() && b.get(start).once()) {
      if (!a.get(start).meets(b.get(start))) {
        return false;
      }
      start++;
    }
    int kept = Math.max(0, start - 1);
    return ends(a, b, kept)
        .map(cut -> new GlobIntersection().run(left(a, kept, cut), left(b, kept, cut)))
        .orElse(false);
  }

  private static List<GlobToken> left(List<GlobToken> tokens, int from, int cut) {
    return tokens.subList(from, tokens.size() - cut);
  }

  /** How many tokens can be left off both ends, one of them kept; none where two do not meet. */
  private static Optional<Integer> ends(List<GlobToken> a, List<GlobToken> b, int start) {
    int off = 0;
    while (a.size() - off > start && b.size() - off > start) {
      GlobToken x = a.get(a.size() - off - 1);
      GlobToken y = b.get(b.size() - off - 1);
      if (!x.once() || !y.once()) {
        break;
      }
      if (!x.meets(y)) {
        return Optional.empty();
      }
      off++;
    }
    return Optional.of(Math.max(0, off - 1));
  }

  private boolean run(List<GlobToken> a, List<GlobToken> b) {
    int i = 0;
    while (i < Math.min(a.size(), b.size()) && a.get(i).once() && b.get(i).once()) {
      if (!a.get(i).meets(b.get(i))) {
        return false;
      }
      i++;
    }
    if (i == a.size() || i == b.size()) {
      return a.size() == b.size();
    }
    Question rest = new Question(rest(a, i), rest(b, i));
    Boolean answer = known.get(rest);
    if (answer == null) {
      answer = a.get(i).once() ? repeated(rest.b, rest.a) : repeated(rest.a, rest.b);
      known.put(rest, answer);
    }
    return answer;
  }

  private static List<GlobToken> rest(List<GlobToken> tokens, int from) {
    return tokens.subList(from, tokens.size());
  }

  private boolean repeated(List<GlobToken> starred, List<GlobToken> other) {
    if (starred.get(0).times() == '*') {
      return star(starred, other);
    }
    if (!starred.get(0).meets(other.get(0))) {
      return false;
    }
    return star(starred, rest(other, 1)) || (!other.get(0).once() && run(rest(starred, 1), other));
  }

  /** The first of these takes what it meets, until the next one meets and the rest fits. */
  private boolean star(List<GlobToken> starred, List<GlobToken> other) {
    boolean last = starred.size() == 1;
    for (int i = 0; i < other.size(); i++) {
      if (!last && starred.get(1).meets(other.get(i)) && run(rest(starred, 1), rest(other, i))) {
        return true;
      }
      if (!starred.get(0).meets(other.get(i))) {
        return false;
      }
    }
    return last;
  }
}
