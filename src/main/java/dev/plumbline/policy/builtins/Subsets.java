package dev.plumbline.policy.builtins;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * {@code object.subset}: objects deeply, sets by element, arrays as a run of elements.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-object">object</a>
 */
final class Subsets {
  private Subsets() {}

  static Map<String, Builtin> all() {
    return Map.of("object.subset", Subsets::subset);
  }

  private static Value subset(Arguments arguments) {
    Value large = arguments.value(0);
    Value small = arguments.value(1);
    if (large instanceof Value.Arr array && small instanceof Value.SetOf set) {
      return Value.of(holdsAll(array.elements(), set.elements()));
    }
    boolean comparable =
        large.getClass() == small.getClass()
            && (large instanceof Value.Obj
                || large instanceof Value.SetOf
                || large instanceof Value.Arr);
    if (!comparable) {
      throw new BuiltinException("both arguments must be of the same type or array and set");
    }
    return Value.of(within(large, small));
  }

  private static boolean holdsAll(Collection<Value> elements, Collection<Value> wanted) {
    return !elements.isEmpty() && elements.containsAll(wanted);
  }

  private static boolean within(Value large, Value small) {
    if (large instanceof Value.Obj a && small instanceof Value.Obj b) {
      return b.members().entrySet().stream()
          .allMatch(e -> a.members().containsKey(e.getKey()) && member(a, e));
    }
    if (large instanceof Value.SetOf a && small instanceof Value.SetOf b) {
      return a.elements().containsAll(b.elements());
    }
    if (large instanceof Value.Arr a && small instanceof Value.Arr b) {
      return run(a.elements(), b.elements());
    }
    return large.equals(small);
  }

  private static boolean member(Value.Obj object, Map.Entry<Value, Value> wanted) {
    Value found = object.members().get(wanted.getKey());
    return found != null && within(found, wanted.getValue());
  }

  private static boolean run(List<Value> elements, List<Value> wanted) {
    return Collections.indexOfSubList(elements, wanted) >= 0;
  }
}
