package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.Suggestion;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parts of a report file stand. Making it reads the file once, and so finds whatever is
 * wrong with it as JSON: syntax, duplicate keys, trailing text, a cut end.
 *
 * @param members the header's parts, by name; each an object or a list
 * @param lenient whether the file is of a newer minor version, whose new members are passed over
 */
record ReportIndex(Map<String, Slice> members, List<Slice> pipelines, boolean lenient) {
  private static final List<String> NAMES =
      List.of("tool", "run", "problems", "targets", "rules", "summary", "pipelines");

  private static final Pattern VERSION =
      Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})\\.[0-9]{1,6}");

  /**
   * The index of a file.
   *
   * @throws Mistake where it is no report, or of a version that cannot be read
   * @throws com.fasterxml.jackson.core.JsonProcessingException where it is no JSON
   */
  static ReportIndex of(RandomAccessFile file) throws IOException {
    file.seek(0);
    JsonParser parser =
        PipelineResultJson.FACTORY
            .createParser(new FileInputStream(file.getFD()))
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            // The file is read on after this, from the places that this walk finds.
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return new Scan(parser).index();
  }

  /** One walk over the file. */
  private static final class Scan {
    private final JsonParser parser;
    private final Map<String, Slice> members = new LinkedHashMap<>();
    private final List<Slice> pipelines = new ArrayList<>();
    private final List<Mistake> unknown = new ArrayList<>();
    private Optional<Boolean> newer = Optional.empty();

    Scan(JsonParser parser) {
      this.parser = parser;
    }

    ReportIndex index() throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Mistake("not a report: wanted a JSON object", 0);
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        long at = parser.currentTokenLocation().getByteOffset();
        parser.nextToken();
        member(name, at);
      }
      if (parser.nextToken() != null) {
        throw mistake("text after the report's end");
      }
      boolean lenient =
          newer.orElseThrow(() -> new Mistake("not a Plumbline report: has no schemaVersion", 0));
      if (!lenient && !unknown.isEmpty()) {
        throw unknown.get(0);
      }
      return new ReportIndex(members, pipelines, lenient);
    }

    private void member(String name, long at) throws IOException {
      if (name.equals("schemaVersion")) {
        newer = Optional.of(newer(parser.getText()));
      } else if (!NAMES.contains(name)) {
        unknown.add(
            new Mistake("/" + name + ": unknown member" + Suggestion.didYouMean(name, NAMES), at));
      } else if (!parser.currentToken().isStructStart()) {
        throw mistake("/" + name + ": wanted an object or a list");
      } else if (name.equals("pipelines") && parser.hasToken(JsonToken.START_ARRAY)) {
        members.put(name, new Slice(parser.currentTokenLocation().getByteOffset(), 0));
        elements();
        return;
      } else {
        members.put(name, slice());
        return;
      }
      parser.skipChildren();
    }

    private void elements() throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
          throw mistake("/pipelines/" + pipelines.size() + ": wanted an object");
        }
        pipelines.add(slice());
      }
    }

    private Slice slice() throws IOException {
      long start = parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      long length = parser.currentLocation().getByteOffset() - start;
      if (start < 0 || length > Integer.MAX_VALUE - 8) {
        throw mistake("wanted UTF-8, and no part larger than 2 GB");
      }
      return new Slice(start, (int) length);
    }

    private boolean newer(String version) throws IOException {
      Matcher found = VERSION.matcher(version);
      if (!found.matches()) {
        throw mistake("/schemaVersion: found \"" + version + "\", wanted one like 1.0.0");
      }
      Matcher ours = VERSION.matcher(JsonWriter.SCHEMA_VERSION);
      if (!ours.matches() || !found.group(1).equals(ours.group(1))) {
        throw mistake(
            "/schemaVersion: this Plumbline reads reports of version "
                + ours.group(1)
                + ".x, and this one is "
                + version
                + "; read it with the Plumbline that wrote it");
      }
      return Integer.parseInt(found.group(2)) > Integer.parseInt(ours.group(2));
    }

    private Mistake mistake(String message) {
      return new Mistake(message, parser.currentTokenLocation().getByteOffset());
    }
  }
}
