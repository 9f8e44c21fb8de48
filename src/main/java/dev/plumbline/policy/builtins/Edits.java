package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes deep inside a value, each of which gives a new value. */
final class Edits {
  private static final Value END = Value.of("-");

  private Edits() {}

  /** What stands at the end of this path. */
  static Value at(Value value, List<Value> path) {
    Value found = value;
    for (Value key : path) {
      found = child(found, key);
    }
    return found;
  }

  /** With a new element before the one of this index, or with another member of this key. */
  static Value insert(Value value, List<Value> path, Value inserted) {
    if (path.isEmpty()) {
      return inserted;
    }
    Value key = path.get(0);
    if (path.size() > 1) {
      Value changed = insert(child(value, key), path.subList(1, path.size()), inserted);
      return replaced(value, key, changed);
    }
    if (value instanceof Value.Arr array) {
      int index = index(array, key);
      if (index < 0 || index > array.elements().size()) {
        throw new BuiltinException("index for array insertion out of bounds");
      }
      List<Value> elements = new ArrayList<>(array.elements());
      elements.add(index, inserted);
      return new Value.Arr(elements);
    }
    if (value instanceof Value.SetOf && !key.equals(inserted)) {
      throw new BuiltinException("set key does not equal value to be inserted");
    }
    return with(value, key, inserted);
  }

  static Value delete(Value value, List<Value> path) {
    Value key = path.get(0);
    Value child = child(value, key);
    return path.size() > 1
        ? replaced(value, key, delete(child, path.subList(1, path.size())))
        : without(value, key);
  }

  private static Value replaced(Value value, Value key, Value changed) {
    if (value instanceof Value.Arr array) {
      List<Value> elements = new ArrayList<>(array.elements());
      elements.set(index(array, key), changed);
      return new Value.Arr(elements);
    }
    return value instanceof Value.SetOf
        ? with(without(value, key), changed, changed)
        : with(value, key, changed);
  }

  private static Value with(Value value, Value key, Value child) {
    if (value instanceof Value.Obj object) {
      TreeMap<Value, Value> members = new TreeMap<>(object.members());
      members.remove(key);
      members.put(key, child);
      return new Value.Obj(members);
    }
    if (value instanceof Value.SetOf set) {
      TreeSet<Value> elements = new TreeSet<>(set.elements());
      elements.add(child);
      return new Value.SetOf(elements);
    }
    throw notComposite(value);
  }

  private static Value without(Value value, Value key) {
    if (value instanceof Value.Obj object) {
      TreeMap<Value, Value> members = new TreeMap<>(object.members());
      members.remove(key);
      return new Value.Obj(members);
    }
    if (value instanceof Value.SetOf set) {
      TreeSet<Value> elements = new TreeSet<>(set.elements());
      elements.remove(key);
      return new Value.SetOf(elements);
    }
    if (value instanceof Value.Arr array) {
      List<Value> elements = new ArrayList<>(array.elements());
      elements.remove(index(array, key));
      return new Value.Arr(elements);
    }
    throw notComposite(value);
  }

  private static Value child(Value value, Value key) {
    Optional<Value> child;
    if (value instanceof Value.Obj object) {
      child = Optional.ofNullable(object.members().get(key));
    } else if (value instanceof Value.SetOf set) {
      child = set.elements().contains(key) ? Optional.of(key) : Optional.empty();
    } else if (value instanceof Value.Arr array) {
      int index = index(array, key);
      boolean inside = index >= 0 && index < array.elements().size();
      child = inside ? Optional.of(array.elements().get(index)) : Optional.empty();
    } else {
      throw notComposite(value);
    }
    return child.orElseThrow(() -> new BuiltinException("nothing stands at " + key));
  }

  private static BuiltinException notComposite(Value value) {
    return new BuiltinException("expected composite type, found " + value);
  }

  /** A number, its text without leading zeros, or {@code "-"} for the place behind the last. */
  private static int index(Value.Arr array, Value key) {
    if (key.equals(END)) {
      return array.elements().size();
    }
    if (key instanceof Value.Str text) {
      if (text.text().startsWith("0") && !text.text().equals("0")) {
        throw new BuiltinException("leading zeros are not allowed in JSON paths");
      }
      return narrow(Arguments.whole(text.text()));
    }
    return narrow(key instanceof Value.Num n ? Arguments.whole(n.digits()) : Optional.empty());
  }

  private static int narrow(Optional<Long> index) {
    return Math.toIntExact(
        Math.max(
            -1,
            Math.min(
                Integer.MAX_VALUE, index.orElseThrow(() -> new BuiltinException("no index")))));
  }
}
