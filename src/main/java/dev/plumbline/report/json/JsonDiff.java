package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.report.Header;
import dev.plumbline.report.diff.Change;
import dev.plumbline.report.diff.DiffSides;
import dev.plumbline.report.diff.DiffSink;
import dev.plumbline.report.diff.DiffTotals;
import dev.plumbline.report.diff.FindingChange;
import dev.plumbline.report.diff.LiveChange;
import dev.plumbline.report.diff.PipelineChange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A comparison as JSON, complete: {@code pipelines} are those of which there is anything to tell,
 * one on a line, each with all its findings; the totals come last.
 */
public final class JsonDiff implements DiffSink {
  /** The version of the format that is written. */
  public static final String SCHEMA_VERSION = "1.0.0";

  private final JsonGenerator json;
  private final JsonOut out;

  /** A writer to this stream. */
  public JsonDiff(OutputStream stream) throws IOException {
    json = PipelineResultJson.FACTORY.createGenerator(stream);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out = new JsonOut(json);
  }

  @Override
  public void begin(DiffSides sides) throws IOException {
    json.writeStartObject();
    out.text("schemaVersion", SCHEMA_VERSION)
        .object("before", sides.before(), JsonDiff::side)
        .object("after", sides.after(), JsonDiff::side)
        .list("newlyUnreadableTargets", sides.newlyUnreadable(), RunJson::target);
    json.writeArrayFieldStart("pipelines");
  }

  private static void side(JsonOut out, Header header) throws IOException {
    out.object("tool", header.run(), RunJson::tool).object("run", header.run(), RunJson::run);
  }

  @Override
  public void pipeline(PipelineChange change) throws IOException {
    if (change.tells() || !change.findings().isEmpty()) {
      json.writeRaw('\n');
      out.element(change, JsonDiff::members);
    }
  }

  private static void members(JsonOut out, PipelineChange change) throws IOException {
    out.text("arn", change.arn())
        .textOrNull("before", change.before())
        .textOrNull("after", change.after())
        .textOrNull("newlyUnreadable", change.unreadable())
        .list("findings", change.findings(), JsonDiff::finding)
        .list("live", change.live(), JsonDiff::live);
  }

  private static void finding(JsonOut out, FindingChange change) throws IOException {
    out.text("change", change.change())
        .textOrNull("was", change.was())
        .truth("fails", change.fails())
        .textOrNull("why", change.why())
        .object("finding", change.finding(), FindingJson::write);
  }

  private static void live(JsonOut out, LiveChange change) throws IOException {
    out.text("path", change.path())
        .truth("setting", change.setting())
        .treeOrNull("before", change.before())
        .treeOrNull("after", change.after());
  }

  @Override
  public void end(DiffTotals totals) throws IOException {
    json.writeRaw('\n');
    json.writeEndArray();
    out.object("summary", totals, JsonDiff::totals);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void totals(JsonOut out, DiffTotals totals) throws IOException {
    out.number("pipelines", totals.pipelines())
        .number("added", totals.added())
        .number("gone", totals.gone())
        .number("failing", totals.failing())
        .number("newlyUnreadable", totals.unreadable())
        .number("liveSettings", totals.settings())
        .number("liveFacts", totals.facts())
        .object("findings", totals, JsonDiff::counts);
  }

  private static void counts(JsonOut out, DiffTotals totals) throws IOException {
    for (Change change : Change.values()) {
      String[] words = change.toString().split(" ", -1);
      String name =
          words.length == 1
              ? words[0]
              : words[0]
                  + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                  + words[1].substring(1);
      out.number(name, totals.count(change));
    }
  }
}
