package dev.plumbline.policy.builtins;

import java.util.Map;
import java.util.TreeMap;

/** {@code uri.*}: URIs in their parts, of which those that are empty are left out. */
final class Uris {
  private Uris() {}

  static Map<String, Builtin> all() {
    return Map.of("uri.parse", Uris::parse, "uri.is_valid", Uris::isValid);
  }

  private static Value parse(Arguments arguments) {
    GoUrl url = GoUrl.parse(arguments.text(0));
    TreeMap<Value, Value> parts = new TreeMap<>();
    Map.of(
            "scheme", url.scheme(),
            "hostname", url.hostname(),
            "port", url.port(),
            "path", url.path(),
            "raw_path", url.rawPath(),
            "raw_query", url.rawQuery(),
            "fragment", url.fragment())
        .forEach(
            (name, part) -> {
              if (!part.isEmpty()) {
                parts.put(Value.of(name), Value.of(part));
              }
            });
    return new Value.Obj(parts);
  }

  private static Value isValid(Arguments arguments) {
    if (!(arguments.value(0) instanceof Value.Str text) || text.text().isEmpty()) {
      return Value.of(false);
    }
    try {
      GoUrl.parse(text.text());
      return Value.of(true);
    } catch (BuiltinException e) {
      return Value.of(false);
    }
  }
}
