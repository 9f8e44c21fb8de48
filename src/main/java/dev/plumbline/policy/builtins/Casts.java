package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.Map;

/** {@code cast_*}, deprecated in OPA: a value of this type as it is, or no answer. */
final class Casts {
  private Casts() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "cast_array", arguments -> new Value.Arr(new ArrayList<>(arguments.elements(0))),
        "cast_boolean", arguments -> Value.of(arguments.bool(0)),
        "cast_null", Casts::nothing,
        "cast_object", arguments -> arguments.object(0),
        "cast_set", arguments -> Value.SetOf.of(arguments.elements(0)),
        "cast_string", arguments -> Value.of(arguments.text(0)));
  }

  private static Value nothing(Arguments arguments) {
    if (arguments.value(0) instanceof Value.Null nothing) {
      return nothing;
    }
    throw new BuiltinException("operand 1 must be null");
  }
}
