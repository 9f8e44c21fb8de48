package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes members of an object, in the order of the calls. What is empty is written as {@code null},
 * so that every key is always there; lone surrogates, which UTF-8 cannot hold, as U+FFFD.
 */
final class JsonOut {
  private final JsonGenerator out;

  /** How the members of one value are written. */
  interface Body<T> {
    void write(JsonOut out, T value) throws IOException;
  }

  JsonOut(JsonGenerator out) {
    this.out = out;
  }

  JsonOut text(String name, Object value) throws IOException {
    out.writeStringField(name, Json.wellFormed(value.toString()));
    return this;
  }

  JsonOut textOrNull(String name, Optional<?> value) throws IOException {
    return value.isPresent() ? text(name, value.get()) : none(name);
  }

  JsonOut truth(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  JsonOut number(String name, int value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  JsonOut none(String name) throws IOException {
    out.writeNullField(name);
    return this;
  }

  JsonOut treeOrNull(String name, Optional<? extends JsonNode> value) throws IOException {
    out.writeFieldName(name);
    if (value.isPresent()) {
      TreeOut.write(out, value.get());
    } else {
      out.writeNull();
    }
    return this;
  }

  <T> JsonOut object(String name, T value, Body<T> body) throws IOException {
    out.writeFieldName(name);
    return element(value, body);
  }

  <T> JsonOut objectOrNull(String name, Optional<T> value, Body<T> body) throws IOException {
    return value.isPresent() ? object(name, value.get(), body) : none(name);
  }

  /** An object where no name goes before it: in a list, or alone. */
  <T> JsonOut element(T value, Body<T> body) throws IOException {
    out.writeStartObject();
    body.write(this, value);
    out.writeEndObject();
    return this;
  }

  <T> JsonOut list(String name, Iterable<T> values, Body<T> body) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      element(value, body);
    }
    out.writeEndArray();
    return this;
  }

  JsonOut texts(String name, Iterable<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(Json.wellFormed(value));
    }
    out.writeEndArray();
    return this;
  }

  JsonOut trees(String name, Iterable<JsonNode> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (JsonNode value : values) {
      TreeOut.write(out, value);
    }
    out.writeEndArray();
    return this;
  }

  JsonOut texts(String name, Map<String, String> values) throws IOException {
    Map<String, String> sorted = new TreeMap<>();
    values.forEach((key, value) -> sorted.put(Json.wellFormed(key), Json.wellFormed(value)));
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : sorted.entrySet()) {
      out.writeStringField(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
    return this;
  }
}
