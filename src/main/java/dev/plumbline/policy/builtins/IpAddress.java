package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * An IP address as its number among the 2<sup>128</sup> of IPv6, where IPv4 stands at {@code
 * ::ffff:0:0/96}: an IPv4 address and the IPv6 address that it is mapped to are one and the same.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952, the text of an IPv6 address</a>
 */
record IpAddress(BigInteger number) implements Comparable<IpAddress> {
  static final int BITS = 128;
  static final int BITS_V4 = 32;
  private static final int GROUPS = 8;
  private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(BITS_V4);

  /** The address in this text, which is no name and has no zone; strict about leading zeros. */
  static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') >= 0
        ? groups(text).map(IpAddress::of)
        : quad(text).map(four -> new IpAddress(MAPPED.or(BigInteger.valueOf(four))));
  }

  private static IpAddress of(List<Integer> groups) {
    BigInteger number = BigInteger.ZERO;
    for (int group : groups) {
      number = number.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return new IpAddress(number);
  }

  private static Optional<Long> quad(String text) {
    String[] parts = text.split("\\.", -1);
    long four = 0;
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      four = four << 8 | Integer.parseInt(part);
    }
    return parts.length == 4 ? Optional.of(four) : Optional.empty();
  }

  /** {@code ::} stands once, and for one group of zeros or more. */
  private static Optional<List<Integer>> groups(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return run(text).filter(all -> all.size() == GROUPS);
    }
    Optional<List<Integer>> head =
        gap == 0 ? Optional.of(List.of()) : hextets(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    Optional<List<Integer>> tail = rest.isEmpty() ? Optional.of(List.of()) : run(rest);
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> groups = new ArrayList<>(head.get());
    while (groups.size() + tail.get().size() < GROUPS) {
      groups.add(0);
    }
    boolean filled = groups.size() > head.get().size();
    groups.addAll(tail.get());
    return filled ? Optional.of(groups) : Optional.empty();
  }

  /** Groups between colons, the last two perhaps as an IPv4 address. */
  private static Optional<List<Integer>> run(String text) {
    int last = text.lastIndexOf(':') + 1;
    if (text.indexOf('.') < 0) {
      return hextets(text);
    }
    Optional<Long> four = quad(text.substring(last));
    Optional<List<Integer>> head =
        last == 0 ? Optional.of(List.of()) : hextets(text.substring(0, last - 1));
    return four.flatMap(
        v4 ->
            head.map(
                groups -> {
                  List<Integer> all = new ArrayList<>(groups);
                  all.add((int) (v4 >> 16));
                  all.add((int) (v4 & 0xFFFF));
                  return all;
                }));
  }

  private static Optional<List<Integer>> hextets(String text) {
    List<Integer> groups = new ArrayList<>();
    for (String part : text.split(":", -1)) {
      if (!part.matches("[0-9a-fA-F]{1,4}")) {
        return Optional.empty();
      }
      groups.add(Integer.parseInt(part, 16));
    }
    return Optional.of(groups);
  }

  boolean isV4() {
    return number.shiftRight(BITS_V4).equals(MAPPED.shiftRight(BITS_V4));
  }

  /** The address with all but its first bits zero, counted from the left of the 128. */
  IpAddress first(int bits) {
    int free = BITS - bits;
    return new IpAddress(number.shiftRight(free).shiftLeft(free));
  }

  /** The address with all but its first bits one. */
  IpAddress last(int bits) {
    BigInteger ones = BigInteger.ONE.shiftLeft(BITS - bits).subtract(BigInteger.ONE);
    return new IpAddress(number.or(ones));
  }

  IpAddress next() {
    return new IpAddress(number.add(BigInteger.ONE));
  }

  /** The one before; the first one of IPv4 and of IPv6 have none and are their own. */
  IpAddress previous() {
    return number.signum() == 0 || number.equals(MAPPED)
        ? this
        : new IpAddress(number.subtract(BigInteger.ONE));
  }

  @Override
  public int compareTo(IpAddress other) {
    return number.compareTo(other.number);
  }

  @Override
  public String toString() {
    if (isV4()) {
      int four = number.intValue();
      return (four >>> 24)
          + "."
          + (four >> 16 & 255)
          + "."
          + (four >> 8 & 255)
          + "."
          + (four & 255);
    }
    int[] groups = new int[GROUPS];
    Arrays.setAll(groups, i -> number.shiftRight(16 * (GROUPS - 1 - i)).intValue() & 0xFFFF);
    return text(groups);
  }

  /** The first of the longest runs of zeros, from two on, is left out. */
  private static String text(int[] groups) {
    int from = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > Math.max(length, 1)) {
        from = i;
        length = end - i;
      }
    }
    return length == 0
        ? hex(groups, 0, GROUPS)
        : hex(groups, 0, from) + "::" + hex(groups, from + length, GROUPS);
  }

  private static String hex(int[] groups, int from, int to) {
    StringJoiner text = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      text.add(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
