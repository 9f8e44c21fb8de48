package dev.plumbline.report.junit;

import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML: the suite {@code plumbline} for the run, then one for each pipeline. It holds one
 * suite at a time.
 *
 * <p>Law of its counts: each pipeline is one suite with its state, and each target one case of the
 * suite {@code plumbline}; a suite's numbers are those of its cases.
 */
public final class JunitWriter implements ReportWriter {
  static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Dialect dialect;
  private final List<String> members;

  /**
   * A writer.
   *
   * @param members the top-level members of a pipeline that get a case each, in order: all that the
   *     catalog compares
   */
  public JunitWriter(Dialect dialect, List<String> members) {
    this.dialect = dialect;
    this.members = List.copyOf(members);
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      switch (dialect) {
        case JENKINS -> jenkins(report, xml);
      }
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
    text.write("\n");
    text.flush();
  }

  private void jenkins(Report report, XMLStreamWriter xml) throws XMLStreamException {
    Instant now = Instant.parse(report.header().run().now());
    SuiteXml suites = new SuiteXml(xml, TIMESTAMP.format(now));
    PipelineSuite pipelines = new PipelineSuite(report.header(), members);
    xml.writeStartElement("testsuites");
    suites.write(RunSuite.of(report.header()));
    for (PipelineResult result : report.pipelines()) {
      suites.write(pipelines.of(result));
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }
}
