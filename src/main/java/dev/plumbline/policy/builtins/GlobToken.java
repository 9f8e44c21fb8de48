package dev.plumbline.policy.builtins;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One part of a pattern of {@code regex.globs_match}: any character, or one of these, once, at
 * least once ({@code +}) or any number of times ({@code *}).
 *
 * @param characters empty for any; code points
 * @param times {@code +}, {@code *} or a space
 */
record GlobToken(Optional<BitSet> characters, char times) {
  private static final String TIMES = "+*";

  boolean once() {
    return times == ' ';
  }

  /** Whether one character can be both. */
  boolean meets(GlobToken other) {
    return characters.isEmpty()
        || other.characters.isEmpty()
        || characters.get().intersects(other.characters.get());
  }

  /** The parts of a pattern, without those that repeat what stands before them. */
  static List<GlobToken> all(String pattern) {
    ArrayDeque<GlobToken> simple = new ArrayDeque<>();
    for (GlobToken token : new Reader(pattern).read()) {
      if (!simple.isEmpty() && token.repeats(simple.getLast())) {
        char before = simple.removeLast().times;
        char times = token.times == '+' || before == '+' ? '+' : '*';
        simple.add(new GlobToken(token.characters, times));
      } else {
        simple.add(token);
      }
    }
    return List.copyOf(simple);
  }

  private boolean repeats(GlobToken last) {
    return !once() && !last.once() && characters.equals(last.characters);
  }

  private static final class Reader {
    private final int[] text;
    private int at;
    private boolean escaped;

    Reader(String pattern) {
      text = pattern.codePoints().toArray();
    }

    List<GlobToken> read() {
      List<GlobToken> tokens = new ArrayList<>();
      while (at < text.length) {
        Optional<BitSet> characters = characters();
        boolean repeated = at < text.length && TIMES.indexOf(text[at]) >= 0;
        tokens.add(new GlobToken(characters, repeated ? (char) text[at++] : ' '));
      }
      return tokens;
    }

    private Optional<BitSet> characters() {
      int c = next();
      if (!escaped && c == '.') {
        return Optional.empty();
      }
      if (!escaped && c == '[') {
        return Optional.of(set());
      }
      if (!escaped && (c == ']' || TIMES.indexOf(c) >= 0)) {
        throw new BuiltinException(Character.toString(c) + " stands behind nothing");
      }
      BitSet one = new BitSet();
      one.set(c);
      return Optional.of(one);
    }

    private BitSet set() {
      BitSet set = new BitSet();
      int before = -1;
      while (true) {
        int c = next();
        if (!escaped && c == ']') {
          return set;
        }
        if (!escaped && c == '-') {
          range(set, before);
          before = -1;
        } else {
          set.set(c);
          before = c;
        }
      }
    }

    private void range(BitSet set, int from) {
      if (from < 0 || at >= text.length - 1) {
        throw new BuiltinException("- stands between no two characters");
      }
      int to = next();
      if ((!escaped && (to == ']' || to == '-')) || to < from) {
        throw new BuiltinException("- stands between no two characters");
      }
      set.set(from, to + 1);
    }

    private int next() {
      if (at >= text.length) {
        throw new BuiltinException("[ without ]");
      }
      escaped = text[at] == '\\';
      if (escaped && ++at == text.length) {
        throw new BuiltinException("\\ stands before nothing");
      }
      return text[at++];
    }
  }
}
