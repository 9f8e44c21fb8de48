package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code json.patch}: RFC 6902, whose paths may be arrays of keys as well, and which goes into
 * sets.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-object">object</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
final class Patches {
  private Patches() {}

  static Map<String, Builtin> all() {
    return Map.of("json.patch", Patches::patch);
  }

  private static Value patch(Arguments arguments) {
    List<Value> operations = arguments.array(1);
    Value document = arguments.value(0);
    for (Value operation : operations) {
      if (!(operation instanceof Value.Obj members)) {
        throw new BuiltinException("must be an array of JSON-Patch objects");
      }
      document = apply(document, members);
    }
    return document;
  }

  private static Value apply(Value document, Value.Obj operation) {
    List<Value> path = path(required(operation, "path"));
    if (!(required(operation, "op") instanceof Value.Str op)) {
      throw new BuiltinException("attribute 'op' must be a string");
    }
    return switch (op.text()) {
      case "add" -> Edits.insert(document, path, required(operation, "value"));
      case "remove" -> remove(document, path);
      case "replace" -> replace(document, path, required(operation, "value"));
      case "move" -> move(document, path(required(operation, "from")), path);
      case "copy" ->
          Edits.insert(document, path, Edits.at(document, path(required(operation, "from"))));
      case "test" -> test(document, path, required(operation, "value"));
      default -> throw new BuiltinException("unrecognized op: " + op);
    };
  }

  /** OPA itself ends with a bug where nothing of a document is left. */
  private static Value remove(Value document, List<Value> path) {
    if (path.isEmpty()) {
      throw new BuiltinException("the whole document cannot be removed");
    }
    return Edits.delete(document, path);
  }

  private static Value replace(Value document, List<Value> path, Value with) {
    return path.isEmpty() ? with : Edits.insert(Edits.delete(document, path), path, with);
  }

  private static Value move(Value document, List<Value> from, List<Value> to) {
    Value moved = Edits.at(document, from);
    if (from.isEmpty()) {
      return replace(document, to, moved);
    }
    return Edits.insert(Edits.delete(document, from), to, moved);
  }

  private static Value test(Value document, List<Value> path, Value wanted) {
    if (!Edits.at(document, path).equals(wanted)) {
      throw new BuiltinException("another value stands at " + path);
    }
    return document;
  }

  private static Value required(Value.Obj operation, String name) {
    return Optional.ofNullable(operation.members().get(Value.of(name)))
        .orElseThrow(() -> new BuiltinException("missing required attribute '" + name + "'"));
  }

  /** A JSON pointer, with or without its first slash, or an array of keys of any kind. */
  private static List<Value> path(Value path) {
    if (path instanceof Value.Arr keys) {
      return keys.elements();
    }
    if (!(path instanceof Value.Str pointer)) {
      throw new BuiltinException("a path must be a string or an array");
    }
    if (pointer.text().isEmpty()) {
      return List.of();
    }
    String[] keys = pointer.text().replaceFirst("^/+", "").split("/", -1);
    return Stream.of(keys).map(key -> Value.of(key.replace("~1", "/").replace("~0", "~"))).toList();
  }
}
