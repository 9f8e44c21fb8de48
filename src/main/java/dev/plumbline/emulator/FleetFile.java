package dev.plumbline.emulator;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/**
 * Reads a fleet: a snapshot's JSON lines, what {@code aws imagebuilder list-image-pipelines} or
 * {@code get-image-pipeline} prints (one after the other too), or an array of pipeline documents.
 * Beside {@code imagePipelineList} a file may script faults: {@code "faults": [{"arn", "code",
 * "message"}]}, or {@code {"arn", "status", "body"}} for an answer that makes no sense.
 */
public final class FleetFile {
  /** Where Jackson thinks that a value began: a place that says nothing here. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*");

  private final FleetBuilder fleet;

  private FleetFile(FleetBuilder fleet) {
    this.fleet = fleet;
  }

  /**
   * Reads a file's content.
   *
   * @param file its name for messages
   */
  public static FleetReading read(String file, byte[] json) {
    FleetBuilder fleet = new FleetBuilder(file);
    FleetFile reader = new FleetFile(fleet);
    if (new String(json, StandardCharsets.UTF_8).isBlank()) {
      fleet.problem(0, 0, "the file is empty");
    } else if (isLines(json)) {
      reader.lines(new String(json, StandardCharsets.UTF_8));
    } else {
      reader.values(json, 0);
    }
    return fleet.reading();
  }

  /** Records stand one on a line; then a broken line does not hide the next one's mistakes. */
  private static boolean isLines(byte[] json) {
    String start = new String(json, 0, Math.min(json.length, 4096), StandardCharsets.UTF_8);
    String first = start.stripLeading().lines().findFirst().orElse("");
    return first.startsWith("{") && first.contains("\"kind\"");
  }

  private void lines(String text) {
    int line = 0;
    for (String one : (Iterable<String>) text.lines()::iterator) {
      values(one.getBytes(StandardCharsets.UTF_8), line++);
    }
  }

  private void values(byte[] json, int linesBefore) {
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      while (parser.nextToken() != null) {
        value(parser, linesBefore);
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      fleet.problem(
          at == null ? 0 : linesBefore + at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          "not JSON: " + SOURCE.matcher(e.getOriginalMessage()).replaceAll(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(JsonParser parser, int linesBefore) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      elements(parser, linesBefore, fleet::document);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, linesBefore);
    } else {
      fleet.other(Json.tree(parser), line(parser, linesBefore));
    }
  }

  private void object(JsonParser parser, int linesBefore) throws IOException {
    int line = line(parser, linesBefore);
    ObjectNode members = Json.object();
    boolean list = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      if (array && name.equals("imagePipelineList")) {
        list = true;
        elements(parser, linesBefore, fleet::document);
      } else if (array && name.equals("faults")) {
        elements(parser, linesBefore, fleet::fault);
      } else {
        members.set(name, Json.tree(parser));
      }
    }
    if (!list) {
      fleet.record(members, line);
    }
  }

  private static void elements(JsonParser parser, int linesBefore, ObjIntConsumer<JsonNode> to)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = line(parser, linesBefore);
      to.accept(Json.tree(parser), line);
    }
  }

  private static int line(JsonParser parser, int linesBefore) {
    return linesBefore + parser.currentTokenLocation().getLineNr();
  }
}
