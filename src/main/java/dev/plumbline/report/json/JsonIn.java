package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Suggestion;
import dev.plumbline.report.Printable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads values of a report off a parser that stands at the value's first token. A value of the
 * wrong type or name is a {@link Mistake} that says where.
 */
final class JsonIn {
  /** How much of a wrong value a message repeats. */
  private static final int LONGEST = 60;

  private final JsonParser parser;
  private final Map<String, FieldPath> paths;

  /** Whether members that this version does not know are passed over. */
  final boolean lenient;

  /** How one value is read. */
  interface Value<T> {
    T read(JsonIn in) throws IOException;
  }

  /**
   * A reader.
   *
   * @param paths the paths met so far: a report says the same few in every pipeline
   */
  JsonIn(JsonParser parser, boolean lenient, Map<String, FieldPath> paths) {
    this.parser = parser;
    this.lenient = lenient;
    this.paths = paths;
  }

  JsonParser parser() {
    return parser;
  }

  String text() throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw wrong("a text");
    }
    return parser.getText();
  }

  boolean truth() throws IOException {
    if (!parser.currentToken().isBoolean()) {
      throw wrong("true or false");
    }
    return parser.getBooleanValue();
  }

  int number() throws IOException {
    boolean whole = parser.hasToken(JsonToken.VALUE_NUMBER_INT);
    boolean fits = whole && parser.getNumberType() == JsonParser.NumberType.INT;
    if (!fits || parser.getIntValue() < 0) {
      throw wrong("a whole number");
    }
    return parser.getIntValue();
  }

  <E extends Enum<E>> E name(Names<E> names) throws IOException {
    String found = text();
    Optional<E> constant = names.find(found);
    if (constant.isEmpty()) {
      throw mistake(
          "found \""
              + Printable.shorten(found, LONGEST)
              + "\", wanted one of "
              + String.join(", ", names.all())
              + Suggestion.didYouMean(found, names.all()));
    }
    return constant.get();
  }

  FieldPath path() throws IOException {
    String text = text();
    FieldPath known = paths.get(text);
    if (known != null) {
      return known;
    }
    Optional<FieldPath> path = text.isEmpty() ? Optional.of(FieldPath.ROOT) : FieldPath.parse(text);
    if (path.isEmpty()) {
      throw wrong("a path");
    }
    if (paths.size() < 4096) {
      paths.put(text, path.get());
    }
    return path.get();
  }

  LocalDate day() throws IOException {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("a day as YYYY-MM-DD");
    }
  }

  JsonNode tree() throws IOException {
    return Json.tree(parser);
  }

  ObjectNode document() throws IOException {
    if (parser.hasToken(JsonToken.START_OBJECT) && tree() instanceof ObjectNode object) {
      return object;
    }
    throw wrong("an object");
  }

  <T> Optional<T> orNull(Value<T> value) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NULL) ? Optional.empty() : Optional.of(value.read(this));
  }

  <T> List<T> list(Value<T> value) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      throw wrong("a list");
    }
    List<T> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value.read(this));
    }
    return values;
  }

  SortedMap<String, String> texts() throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      throw wrong("an object of texts");
    }
    SortedMap<String, String> values = new TreeMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      values.put(key, text());
    }
    return values;
  }

  /** The mistake that this value is not what is wanted. */
  Mistake wrong(String wanted) throws IOException {
    return mistake("found " + found() + ", wanted " + wanted);
  }

  private String found() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT, END_OBJECT -> "an object";
      case START_ARRAY, END_ARRAY -> "a list";
      case VALUE_STRING -> "\"" + Printable.shorten(parser.getText(), LONGEST) + "\"";
      default -> Printable.shorten(parser.getText(), LONGEST);
    };
  }

  /** A mistake at the current token. */
  Mistake mistake(String message) {
    JsonLocation at = parser.currentTokenLocation();
    return new Mistake(
        parser.getParsingContext().pathAsPointer() + ": " + message, at.getByteOffset());
  }
}
