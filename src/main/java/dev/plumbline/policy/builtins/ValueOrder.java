package dev.plumbline.policy.builtins;

import java.util.Iterator;
import java.util.Map;

/**
 * Rego's total order: null, booleans, numbers, strings, arrays, objects, sets; strings by code
 * point.
 */
final class ValueOrder {
  private ValueOrder() {}

  static int compare(Value a, Value b) {
    int byType = Integer.compare(rank(a), rank(b));
    return byType != 0 ? byType : sameType(a, b);
  }

  private static int sameType(Value a, Value b) {
    if (a instanceof Value.Bool x && b instanceof Value.Bool y) {
      return Boolean.compare(x.is(), y.is());
    }
    if (a instanceof Value.Num x && b instanceof Value.Num y) {
      return x.digits().equals(y.digits()) ? 0 : x.decimal().compareTo(y.decimal());
    }
    if (a instanceof Value.Str x && b instanceof Value.Str y) {
      return texts(x.text(), y.text());
    }
    if (a instanceof Value.Arr x && b instanceof Value.Arr y) {
      return sequences(x.elements().iterator(), y.elements().iterator());
    }
    if (a instanceof Value.SetOf x && b instanceof Value.SetOf y) {
      return sequences(x.elements().iterator(), y.elements().iterator());
    }
    return a instanceof Value.Obj x && b instanceof Value.Obj y ? objects(x, y) : 0;
  }

  private static int sequences(Iterator<Value> a, Iterator<Value> b) {
    while (a.hasNext() && b.hasNext()) {
      int next = compare(a.next(), b.next());
      if (next != 0) {
        return next;
      }
    }
    return Boolean.compare(a.hasNext(), b.hasNext());
  }

  private static int objects(Value.Obj a, Value.Obj b) {
    Iterator<Map.Entry<Value, Value>> left = a.members().entrySet().iterator();
    Iterator<Map.Entry<Value, Value>> right = b.members().entrySet().iterator();
    while (left.hasNext() && right.hasNext()) {
      Map.Entry<Value, Value> x = left.next();
      Map.Entry<Value, Value> y = right.next();
      int byKey = compare(x.getKey(), y.getKey());
      int next = byKey != 0 ? byKey : compare(x.getValue(), y.getValue());
      if (next != 0) {
        return next;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  /** By code point, which UTF-16's own order is not. */
  static int texts(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean pair = Character.isSurrogate(x) != Character.isSurrogate(y);
        return pair ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int rank(Value value) {
    if (value instanceof Value.Null) {
      return 0;
    }
    if (value instanceof Value.Bool) {
      return 1;
    }
    if (value instanceof Value.Num) {
      return 2;
    }
    if (value instanceof Value.Str) {
      return 3;
    }
    if (value instanceof Value.Arr) {
      return 4;
    }
    return value instanceof Value.Obj ? 5 : 6;
  }
}
