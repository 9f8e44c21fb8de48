package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A value inside a template: JSON as Go reads it, and the whole numbers that templates count. */
sealed interface GoValue {
  String NO_VALUE = "<no value>";

  /** No value at all, such as a member that is not there. */
  record Missing() implements GoValue {
    @Override
    public String toString() {
      return "<nil>";
    }
  }

  /** {@code null} in a document. */
  record Nil() implements GoValue {
    @Override
    public String toString() {
      return "<nil>";
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean is) implements GoValue {
    @Override
    public String toString() {
      return Boolean.toString(is);
    }
  }

  /**
   * A text, or a number of a document, which is a text to Go.
   *
   * @param number whether it is a {@code json.Number}
   */
  record Text(String text, boolean number) implements GoValue {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A whole number that the template made. */
  record Int(long number) implements GoValue {
    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /** An array. */
  record Array(List<GoValue> elements) implements GoValue {
    @Override
    public String toString() {
      return elements.stream().map(GoValue::toString).collect(Collectors.joining(" ", "[", "]"));
    }
  }

  /** An object, in the order of its keys. */
  record Members(NavigableMap<Value, GoValue> members) implements GoValue {
    @Override
    public String toString() {
      return members.entrySet().stream()
          .map(e -> ((Value.Str) e.getKey()).text() + ":" + e.getValue())
          .collect(Collectors.joining(" ", "map[", "]"));
    }
  }

  static GoValue of(Value value) {
    if (value instanceof Value.Str text) {
      return new Text(text.text(), false);
    }
    if (value instanceof Value.Num number) {
      return new Text(number.digits(), true);
    }
    if (value instanceof Value.Bool bool) {
      return new Bool(bool.is());
    }
    if (value instanceof Value.Arr array) {
      return new Array(array.elements().stream().map(GoValue::of).toList());
    }
    if (value instanceof Value.SetOf) {
      throw new BuiltinException("a template takes no sets");
    }
    return value instanceof Value.Obj object ? members(object) : new Nil();
  }

  private static GoValue members(Value.Obj object) {
    TreeMap<Value, GoValue> members = new TreeMap<>();
    for (Map.Entry<Value, Value> member : object.members().entrySet()) {
      if (!(member.getKey() instanceof Value.Str)) {
        throw new BuiltinException("a template takes objects with names as keys only");
      }
      members.put(member.getKey(), of(member.getValue()));
    }
    return new Members(Collections.unmodifiableNavigableMap(members));
  }

  /** Whether {@code if} takes it for true. */
  default boolean truth() {
    if (this instanceof Bool bool) {
      return bool.is;
    }
    if (this instanceof Int whole) {
      return whole.number != 0;
    }
    return !(this instanceof Missing || this instanceof Nil) && length() > 0;
  }

  /** How many bytes, elements or members. */
  default int length() {
    if (this instanceof Text text) {
      return Encodings.bytes(text.text).length;
    }
    if (this instanceof Array array) {
      return array.elements.size();
    }
    if (this instanceof Members object) {
      return object.members.size();
    }
    throw new BuiltinException("a value without a length");
  }

  /** The member of this name. */
  default GoValue field(String name) {
    if (this instanceof Missing) {
      return this;
    }
    if (this instanceof Members object) {
      return object.members.getOrDefault(Value.of(name), new Missing());
    }
    throw new BuiltinException("can't evaluate field " + name);
  }

  /** What is behind a value that was computed: a null is nothing then. */
  default GoValue plain() {
    return this instanceof Nil ? new Missing() : this;
  }

  /** What {@code range} goes over: a key and an element each. */
  default List<Each> each() {
    List<Each> all = new ArrayList<>();
    if (this instanceof Array array) {
      array.elements.forEach(element -> all.add(new Each(new Int(all.size()), element)));
    } else if (this instanceof Members object) {
      object.members.forEach((key, member) -> all.add(new Each(GoValue.of(key), member)));
    } else if (!(this instanceof Missing)) {
      throw new BuiltinException("range can't iterate over this");
    }
    return all;
  }

  /** One turn of a {@code range}. */
  record Each(GoValue key, GoValue element) {}
}
