package dev.plumbline.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an editor would say: the schemas under a validator of another house. */
final class Validation {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<Schema, com.networknt.schema.Schema> SCHEMAS =
      new EnumMap<>(Schema.class);

  private Validation() {}

  /** Each mistake as {@code /place/in/the/document: why}. */
  static List<String> mistakes(Schema schema, JsonNode document) {
    return SCHEMAS
        .computeIfAbsent(schema, s -> REGISTRY.getSchema(Json.text(s.document())))
        .validate(document)
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** The same of YAML, whose trees are those of our reader; all of its documents. */
  static List<String> mistakes(Schema schema, String yaml) {
    return documents(yaml).flatMap(document -> mistakes(schema, document).stream()).toList();
  }

  private static Stream<JsonNode> documents(String yaml) {
    return YamlFile.read("file", yaml.getBytes(StandardCharsets.UTF_8), Problem.Kind.SPEC)
        .documents()
        .stream()
        .map(YamlNode::toJson);
  }
}
