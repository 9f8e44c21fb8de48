package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.plumbline.report.Header;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * The complete report. The header comes first and is indented for people; the pipelines follow, one
 * on a line, so that two nights compare line by line, {@code grep} finds a pipeline, and a spooled
 * one is copied as it stands.
 *
 * <p>Law of its counts: it leaves nothing out. What its lists hold comes to what its {@code
 * summary} says.
 */
public final class JsonWriter implements ReportWriter {
  /** The version of the format that is written. */
  public static final String SCHEMA_VERSION = "1.2.0";

  private static final byte[] OPEN = utf8(",\n  \"pipelines\": [");
  private static final byte[] CLOSE = utf8("]\n}\n");

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    byte[] header = header(report.header());
    // All but its closing brace: the pipelines are its last member.
    out.write(header, 0, header.length - 2);
    out.write(OPEN);
    boolean any = false;
    for (Iterator<byte[]> lines = lines(report); lines.hasNext(); any = true) {
      out.write(utf8(any ? ",\n    " : "\n    "));
      out.write(lines.next());
    }
    out.write(utf8(any ? "\n  " : ""));
    out.write(CLOSE);
    out.flush();
  }

  private static Iterator<byte[]> lines(Report report) {
    if (report.pipelines() instanceof StoredPipelines stored) {
      return stored.lines();
    }
    return report.each(PipelineResultJson::write);
  }

  private static byte[] header(Header header) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = PipelineResultJson.FACTORY.createGenerator(bytes)) {
      out.setPrettyPrinter(pretty());
      new JsonOut(out).element(header, JsonWriter::members);
    }
    return bytes.toByteArray();
  }

  private static void members(JsonOut out, Header header) throws IOException {
    out.text("schemaVersion", SCHEMA_VERSION)
        .object("tool", header.run(), RunJson::tool)
        .object("run", header.run(), RunJson::run)
        .list("problems", header.problems(), RunJson::problem)
        .list("targets", header.targets(), RunJson::target)
        .list("rules", header.rules(), RuleJson::write)
        .object("summary", header.summary(), SummaryJson::write);
  }

  // Line ends by name: the printer's own default is the machine's.
  private static DefaultPrettyPrinter pretty() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""))
        .withObjectIndenter(indent)
        .withArrayIndenter(indent);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
