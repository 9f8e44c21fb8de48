package dev.plumbline.policy.builtins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code urlquery.*}: a text, or an object with a text or several for each name.
 *
 * @see <a
 *     href="https://www.openpolicyagent.org/docs/policy-reference#builtin-encoding">encoding</a>
 */
final class UrlQueries {
  private static final int MOST = 10_000;

  private UrlQueries() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "urlquery.encode", arguments -> Value.of(Percent.query(arguments.text(0))),
        "urlquery.decode", arguments -> Value.of(Percent.queryDecoded(arguments.text(0))),
        "urlquery.encode_object", arguments -> Value.of(encoded(arguments.object(0))),
        "urlquery.decode_object", arguments -> decoded(arguments.text(0)));
  }

  private static String encoded(Value.Obj object) {
    List<String> names = new ArrayList<>();
    JsonNode members = ValueJson.json(object);
    members.fieldNames().forEachRemaining(names::add);
    names.sort(Comparator.comparing(Encodings::bytes, Arrays::compareUnsigned));
    List<String> pairs = new ArrayList<>();
    for (String name : names) {
      for (String value : values(members.get(name))) {
        pairs.add(Percent.query(name) + "=" + Percent.query(value));
      }
    }
    return String.join("&", pairs);
  }

  private static List<String> values(JsonNode member) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : member instanceof ArrayNode several ? several : List.of(member)) {
      if (!value.isTextual()) {
        throw new BuiltinException("operand 1 must hold strings, or arrays of them");
      }
      values.add(value.textValue());
    }
    return values;
  }

  private static Value decoded(String query) {
    TreeMap<Value, List<Value>> found = new TreeMap<>();
    String[] pairs = query.split("&", -1);
    if (pairs.length > MOST) {
      throw new BuiltinException("number of URL query parameters exceeded limit");
    }
    for (String pair : pairs) {
      if (pair.indexOf(';') >= 0) {
        throw new BuiltinException("invalid semicolon separator in query");
      }
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = Percent.queryDecoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : Percent.queryDecoded(pair.substring(equals + 1));
        found.computeIfAbsent(Value.of(name), n -> new ArrayList<>()).add(Value.of(value));
      }
    }
    TreeMap<Value, Value> object = new TreeMap<>();
    found.forEach((name, values) -> object.put(name, new Value.Arr(values)));
    return new Value.Obj(object);
  }
}
