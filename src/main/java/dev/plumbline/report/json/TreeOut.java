package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.util.Map;

/**
 * Writes a document in canonical form: members by name at every depth, numbers in one spelling, no
 * lone surrogates. A tree that is read back and written again gives the same bytes.
 */
final class TreeOut {
  private TreeOut() {}

  static void write(JsonGenerator out, JsonNode node) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> object(out, node);
      case ARRAY -> array(out, node);
      case STRING -> out.writeString(Json.wellFormed(node.textValue()));
      case NUMBER -> number(out, node);
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case NULL, MISSING -> out.writeNull();
      case BINARY, POJO -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
    }
  }

  private static void object(JsonGenerator out, JsonNode node) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, JsonNode> member : Json.members(node)) {
      out.writeFieldName(member.getKey());
      write(out, member.getValue());
    }
    out.writeEndObject();
  }

  private static void array(JsonGenerator out, JsonNode node) throws IOException {
    out.writeStartArray();
    for (JsonNode element : node) {
      write(out, element);
    }
    out.writeEndArray();
  }

  // A double and a decimal of the same value have different spellings; decimals keep theirs.
  private static void number(JsonGenerator out, JsonNode node) throws IOException {
    if (node.isIntegralNumber()) {
      out.writeNumber(node.bigIntegerValue());
    } else {
      out.writeNumber(node.decimalValue());
    }
  }
}
