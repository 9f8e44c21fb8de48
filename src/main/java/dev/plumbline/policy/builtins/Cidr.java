package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network in CIDR's notation.
 *
 * @param address its address, which need not be the first one of the network
 * @param bits the length of the prefix, counted among the 128 of IPv6
 */
record Cidr(IpAddress address, int bits) {
  private static final int TO_V4 = IpAddress.BITS - IpAddress.BITS_V4;

  /** The network of this text, with its first address. */
  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> address = IpAddress.parse(text.substring(0, Math.max(slash, 0)));
    String length = text.substring(slash + 1);
    if (address.isEmpty() || !length.matches("0*[0-9]{1,3}") || length.length() > 7) {
      return Optional.empty();
    }
    int most = text.indexOf(':') >= 0 ? IpAddress.BITS : IpAddress.BITS_V4;
    int prefix = Integer.parseInt(length);
    int bits = IpAddress.BITS - most + prefix;
    return prefix > most
        ? Optional.empty()
        : Optional.of(new Cidr(address.get().first(bits), bits));
  }

  /** The network of an IPv4 address by the classes of old, which Go takes where none is told. */
  static Cidr ofClass(IpAddress v4) {
    int head = v4.number().intValue() >>> 24;
    int prefix = head < 128 ? 8 : head < 192 ? 16 : 24;
    return new Cidr(v4, TO_V4 + prefix);
  }

  IpAddress first() {
    return address.first(bits);
  }

  IpAddress last() {
    return address.last(bits);
  }

  /** An IPv4 address is in no network of IPv6, though the numbers say so. */
  boolean contains(IpAddress ip) {
    return first().isV4() == ip.isV4() && ip.first(bits).equals(first());
  }

  boolean contains(Cidr other) {
    if (!first().isV4() && !other.first().isV4()) {
      return bits <= other.bits && other.first().first(bits).equals(first());
    }
    return contains(other.first()) && contains(other.last());
  }

  /** How many addresses it has. */
  BigInteger size() {
    return BigInteger.ONE.shiftLeft(IpAddress.BITS - bits);
  }

  /** The fewest networks that hold exactly these addresses. */
  static List<Cidr> covering(IpAddress from, IpAddress to) {
    List<Cidr> networks = new ArrayList<>();
    int widest = from.isV4() ? IpAddress.BITS_V4 : IpAddress.BITS;
    BigInteger next = from.number();
    while (next.compareTo(to.number()) <= 0) {
      BigInteger left = to.number().subtract(next).add(BigInteger.ONE);
      int aligned = next.signum() == 0 ? IpAddress.BITS : next.getLowestSetBit();
      int free = Math.min(Math.min(aligned, widest), left.bitLength() - 1);
      networks.add(new Cidr(new IpAddress(next), IpAddress.BITS - free));
      next = next.add(BigInteger.ONE.shiftLeft(free));
    }
    return networks;
  }

  @Override
  public String toString() {
    return address + "/" + (first().isV4() ? bits - TO_V4 : bits);
  }
}
