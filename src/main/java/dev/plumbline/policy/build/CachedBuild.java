package dev.plumbline.policy.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A build as the cache keeps it, with its warnings: a hit says what the build said. */
final class CachedBuild {
  private CachedBuild() {}

  static byte[] write(Built built) {
    ObjectNode json = Json.object();
    ObjectNode files = json.putObject("files");
    Base64.Encoder base64 = Base64.getEncoder();
    built.files().forEach((name, bytes) -> files.put(name, base64.encodeToString(bytes)));
    ArrayNode packages = json.putArray("packages");
    built.packages().forEach(packages::add);
    ArrayNode warnings = json.putArray("warnings");
    for (Problem problem : built.problems()) {
      ObjectNode warning = warnings.addObject().put("message", problem.message());
      problem.hint().ifPresent(hint -> warning.put("hint", hint));
      problem
          .origin()
          .ifPresent(
              at ->
                  warning.put("file", at.file()).put("line", at.line()).put("column", at.column()));
    }
    return Json.bytes(json);
  }

  /** Empty where it is none, as of another version of Plumbline. */
  static Optional<Built> read(byte[] bytes) {
    try {
      JsonNode json = Json.read(bytes);
      SortedMap<String, byte[]> files = new TreeMap<>();
      for (var file : json.path("files").properties()) {
        files.put(file.getKey(), file.getValue().binaryValue());
      }
      SortedSet<String> packages = new TreeSet<>();
      json.path("packages").forEach(name -> packages.add(name.asText()));
      List<Problem> warnings = new ArrayList<>();
      json.path("warnings").forEach(warning -> warnings.add(warning(warning)));
      return Optional.of(new Built(files, warnings, packages)).filter(Built::ok);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Problem warning(JsonNode json) {
    Problem plain = Problem.warning(Problem.Kind.POLICY, json.path("message").asText());
    Problem hinted = json.has("hint") ? plain.hint(json.path("hint").asText()) : plain;
    return json.has("file")
        ? hinted.at(
            new Origin(
                json.path("file").asText(), json.path("line").asInt(), json.path("column").asInt()))
        : hinted;
  }
}
