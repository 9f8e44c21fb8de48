package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Rego value: JSON, and sets, and objects whose keys are any value. Equality and order are
 * Rego's, so that a set holds {@code 1} and {@code 1.0} once.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-language">The policy language</a>
 */
public sealed interface Value extends Comparable<Value> {

  /** {@code null}. */
  record Null() implements Value {
    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean is) implements Value {
    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  /**
   * A number, as it was written.
   *
   * @param digits in JSON's grammar
   */
  record Num(String digits) implements Value {
    BigDecimal decimal() {
      return new BigDecimal(digits);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Num that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(decimal().doubleValue());
    }

    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  /** A text. */
  record Str(String text) implements Value {
    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  /** An array. */
  record Arr(List<Value> elements) implements Value {
    public Arr {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  /** A set, in Rego's order. */
  record SetOf(NavigableSet<Value> elements) implements Value {
    public SetOf {
      elements = Collections.unmodifiableNavigableSet(new TreeSet<>(elements));
    }

    /** The set of these elements, each once. */
    public static SetOf of(Collection<Value> elements) {
      return new SetOf(new TreeSet<>(elements));
    }

    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  /** An object, in the order of its keys. */
  record Obj(NavigableMap<Value, Value> members) implements Value {
    public Obj {
      members =
          Collections.unmodifiableNavigableMap(new TreeMap<>((SortedMap<Value, Value>) members));
    }

    @Override
    public String toString() {
      return ValueText.rego(this);
    }
  }

  static Value of(boolean is) {
    return new Bool(is);
  }

  static Value of(String text) {
    return new Str(text);
  }

  static Value of(long number) {
    return new Num(Long.toString(number));
  }

  /** The texts as an array. */
  static Value texts(Collection<String> texts) {
    return new Arr(texts.stream().map(Value::of).toList());
  }

  @Override
  default int compareTo(Value other) {
    return ValueOrder.compare(this, other);
  }
}
