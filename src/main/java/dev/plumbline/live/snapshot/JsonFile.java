package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A file of JSON values one after the other, each over any number of lines, as a stream: a list of
 * any length stands in memory one entry at a time. The first broken place ends the file.
 */
final class JsonFile {
  private final String file;
  private final RecordSink to;

  JsonFile(String file, RecordSink to) {
    this.file = file;
    this.to = to;
  }

  void read(InputStream in) throws IOException {
    // Strict, and UTF-8 only: left to itself the parser guesses, and lets broken text pass.
    InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    try (JsonParser parser = Json.FACTORY.createParser(text)) {
      int values = 0;
      try {
        for (; parser.nextToken() != null; values++) {
          value(parser);
        }
        if (values == 0) {
          to.damage("the file is empty", new Place(file, 0));
        }
      } catch (JsonProcessingException e) {
        to.damage("not JSON from here on: " + e.getOriginalMessage(), here(parser));
      } catch (CharacterCodingException e) {
        to.damage("not UTF-8 from about here on", here(parser));
      }
    }
  }

  private void value(JsonParser parser) throws IOException {
    Place at = at(parser);
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      boolean array = parser.currentToken() == JsonToken.START_ARRAY;
      AnswerReader.none(array ? "an array" : "a value", at, to);
      parser.skipChildren();
      return;
    }
    ObjectNode rest = Json.object();
    ListAnswer list = new ListAnswer(to);
    boolean listed = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(AnswerReader.LIST)) {
        entries(parser, list);
        listed = true;
      } else {
        rest.set(name, Json.tree(parser));
      }
    }
    if (listed) {
      list.end(rest, at);
    } else {
      AnswerReader.record(rest, at, to);
    }
  }

  private void entries(JsonParser parser, ListAnswer list) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Place at = at(parser);
      list.entry(Json.tree(parser), at);
    }
  }

  private Place here(JsonParser parser) {
    return new Place(file, Math.max(1, parser.currentLocation().getLineNr()));
  }

  private Place at(JsonParser parser) {
    return new Place(file, Math.max(1, parser.currentTokenLocation().getLineNr()));
  }
}
