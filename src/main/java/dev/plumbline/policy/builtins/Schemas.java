package dev.plumbline.policy.builtins;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code json.match_schema} and {@code json.verify_schema}: JSON Schema of the drafts 4, 6 and 7,
 * with the errors of the library that OPA uses. Nothing is fetched: a schema that refers to another
 * document is an error of the evaluation.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-object">object</a>
 */
final class Schemas {
  private static final JsonFactory JSON = new JsonFactory();

  private Schemas() {}

  static Map<String, Builtin> all() {
    return Map.of("json.match_schema", Schemas::match, "json.verify_schema", Schemas::verify);
  }

  private static Value match(Arguments arguments) {
    try {
      Value document = document(arguments.value(0));
      Value schema = document(arguments.value(1));
      SchemaResult result = compiled(schema).result(schema, document, SchemaResult.ROOT);
      List<Value> failures = result.failures().stream().map(SchemaResult.Failure::value).toList();
      return new Value.Arr(List.of(Value.of(result.valid()), new Value.Arr(failures)));
    } catch (SchemaException e) {
      throw new BuiltinException(String.valueOf(e.getMessage()));
    }
  }

  private static Value verify(Arguments arguments) {
    try {
      SchemaCheck unused = compiled(document(arguments.value(0)));
      return new Value.Arr(List.of(Value.of(true), new Value.Null()));
    } catch (SchemaException e) {
      return new Value.Arr(List.of(Value.of(false), Value.of("jsonschema: " + e.getMessage())));
    }
  }

  private static SchemaCheck compiled(Value schema) {
    SchemaDraft draft = SchemaDraft.of(schema);
    SchemaReferences references = new SchemaReferences(schema);
    SchemaReader.check(schema, references, draft);
    return new SchemaCheck(references, draft);
  }

  /** A text of JSON, or an object or array as JSON has them. */
  private static Value document(Value operand) {
    if (operand instanceof Value.Str text) {
      return parsed(text.text());
    }
    if (operand instanceof Value.Obj || operand instanceof Value.Arr) {
      return GoJson.plain(operand);
    }
    throw new SchemaException("wrong type, expected string or object");
  }

  /** Of two members of one name the last, as Go reads JSON. */
  private static Value parsed(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonNode tree = Json.tree(parser);
      if (tree.isMissingNode() || parser.nextToken() != null) {
        throw new SchemaException("invalid JSON string");
      }
      return ValueJson.value(tree);
    } catch (IOException e) {
      throw new SchemaException("invalid JSON string");
    }
  }
}
