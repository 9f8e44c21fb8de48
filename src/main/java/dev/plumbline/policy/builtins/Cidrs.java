package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * {@code net.cidr_*}, apart from those that are inside the wasm.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-net">net</a>
 */
final class Cidrs {
  /** A /12 of IPv4; more texts than that fill a policy's memory. */
  private static final int MOST_ADDRESSES = 1 << 20;

  private Cidrs() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "net.cidr_contains_matches", Cidrs::containsMatches,
        "net.cidr_expand", Cidrs::expand,
        "net.cidr_is_valid", Cidrs::isValid,
        "net.cidr_merge", Cidrs::merge);
  }

  private static Value isValid(Arguments arguments) {
    return Value.of(
        arguments.value(0) instanceof Value.Str text && Cidr.parse(text.text()).isPresent());
  }

  private static Value expand(Arguments arguments) {
    Cidr cidr = cidr(arguments.value(0));
    if (cidr.size().compareTo(BigInteger.valueOf(MOST_ADDRESSES)) > 0) {
      throw new LimitException(
          "net.cidr_expand of " + cidr + " would give more than " + MOST_ADDRESSES + " addresses");
    }
    TreeSet<Value> addresses = new TreeSet<>();
    IpAddress last = cidr.last();
    for (IpAddress ip = cidr.first(); ip.compareTo(last) <= 0; ip = ip.next()) {
      addresses.add(Value.of(ip.toString()));
    }
    return new Value.SetOf(addresses);
  }

  private static Value containsMatches(Arguments arguments) {
    TreeSet<Value> pairs = new TreeSet<>();
    Value inner = arguments.value(1);
    each(
        arguments.value(0),
        (network, index) ->
            each(
                inner,
                (other, key) -> {
                  if (contains(network, other)) {
                    pairs.add(new Value.Arr(List.of(index, key)));
                  }
                }));
    return new Value.SetOf(pairs);
  }

  /** Each network of an operand with what stands for it in the answer: its index, key or itself. */
  private static void each(Value operand, BiConsumer<Value, Value> network) {
    if (operand instanceof Value.Str) {
      network.accept(operand, operand);
    } else if (operand instanceof Value.Arr array) {
      for (int i = 0; i < array.elements().size(); i++) {
        network.accept(network(array.elements().get(i)), Value.of(i));
      }
    } else if (operand instanceof Value.SetOf set) {
      set.elements().forEach(element -> network.accept(network(element), element));
    } else if (operand instanceof Value.Obj object) {
      object.members().forEach((key, member) -> network.accept(network(member), key));
    }
  }

  /** A text, or the first element of an array that says more about it. */
  private static Value network(Value element) {
    if (element instanceof Value.Str) {
      return element;
    }
    if (element instanceof Value.Arr array && !array.elements().isEmpty()) {
      return array.elements().get(0);
    }
    throw new BuiltinException("element must be string or non-empty array");
  }

  private static boolean contains(Value network, Value other) {
    Cidr cidr = cidr(network);
    return text(other)
        .flatMap(IpAddress::parse)
        .map(cidr::contains)
        .orElseGet(() -> cidr.contains(cidr(other)));
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Str text ? Optional.of(text.text()) : Optional.empty();
  }

  private static Cidr cidr(Value value) {
    return text(value)
        .flatMap(Cidr::parse)
        .orElseThrow(() -> new BuiltinException("not a network in CIDR notation: " + value));
  }

  /** Addresses from one to another; the network that they are, while it is no merged one. */
  private record Range(IpAddress first, IpAddress last, Optional<Cidr> network) {
    static Range of(Cidr cidr) {
      return new Range(cidr.first(), cidr.last(), Optional.of(cidr));
    }

    boolean touches(Range next) {
      return next.first.previous().compareTo(last) <= 0;
    }

    Range to(Range next) {
      IpAddress from = first.compareTo(next.first) < 0 ? first : next.first;
      return new Range(from, next.last, Optional.empty());
    }

    List<Cidr> networks() {
      return network.map(List::of).orElseGet(() -> Cidr.covering(first, last));
    }
  }

  private static Value merge(Arguments arguments) {
    List<Range> ranges = new ArrayList<>();
    arguments.elements(0).forEach(element -> ranges.add(Range.of(merged(element))));
    ranges.sort(Comparator.comparing(Range::last).thenComparing(Range::first));
    for (int i = ranges.size() - 1; i > 0; i--) {
      if (ranges.get(i - 1).touches(ranges.get(i))) {
        Range right = ranges.remove(i);
        ranges.set(i - 1, ranges.get(i - 1).to(right));
      }
    }
    TreeSet<Value> networks = new TreeSet<>();
    ranges.forEach(
        range -> range.networks().forEach(cidr -> networks.add(Value.of(cidr.toString()))));
    return new Value.SetOf(networks);
  }

  private static Cidr merged(Value element) {
    Optional<IpAddress> address = text(element).flatMap(IpAddress::parse);
    if (address.isPresent() && !address.get().isV4()) {
      throw new BuiltinException("IPv6 invalid: needs prefix length");
    }
    return address.map(Cidr::ofClass).orElseGet(() -> cidr(element));
  }
}
