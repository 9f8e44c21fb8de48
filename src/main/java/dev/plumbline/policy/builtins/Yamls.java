package dev.plumbline.policy.builtins;

import java.util.Map;

/**
 * {@code yaml.*}.
 *
 * @see <a
 *     href="https://www.openpolicyagent.org/docs/policy-reference#builtin-encoding">encoding</a>
 */
final class Yamls {
  private Yamls() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "yaml.marshal", Yamls::marshal,
        "yaml.unmarshal", arguments -> read(arguments.text(0)),
        "yaml.is_valid", Yamls::isValid);
  }

  private static Value read(String text) {
    return YamlReader.read(text, GoJson::number);
  }

  private static Value isValid(Arguments arguments) {
    if (!(arguments.value(0) instanceof Value.Str text)) {
      return Value.of(false);
    }
    try {
      read(text.text());
      return Value.of(true);
    } catch (BuiltinException e) {
      return Value.of(false);
    }
  }

  /** By way of JSON that is read as YAML, as OPA does it: {@code 1e6} becomes {@code 1e+06}. */
  private static Value marshal(Arguments arguments) {
    String json = GoJson.indented(arguments.value(0), "", " ");
    return Value.of(YamlWriter.document(YamlReader.read(json, digits -> digits)));
  }
}
