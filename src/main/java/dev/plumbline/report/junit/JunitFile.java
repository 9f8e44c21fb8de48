package dev.plumbline.report.junit;

import dev.plumbline.report.Places;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One file of suites: its first and last lines, and a note where it is larger than readers take.
 */
final class JunitFile {
  /** GitLab refuses files of more than 30 MB, and more than about 250 000 objects in one. */
  private static final long MOST_BYTES = 25_000_000;

  private static final int MOST_CASES = 60_000;

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Counting bytes;
  private final Writer text;
  private final XMLStreamWriter xml;
  private final SuiteXml suites;
  private final Consumer<String> notes;
  private int cases;

  /** What writes suites. */
  interface Filling {
    void into(JunitFile file) throws IOException;
  }

  /**
   * Begins a file.
   *
   * @param now RFC 3339, of the run
   */
  JunitFile(OutputStream out, Dialect dialect, String now, Places places, Consumer<String> notes)
      throws IOException {
    this.bytes = new Counting(out);
    this.text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    this.notes = notes;
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw cause(e);
    }
    suites = new SuiteXml(xml, TIMESTAMP.format(Instant.parse(now)), dialect, places);
  }

  /** Writes a file rooted at {@code testsuites}, and flushes. */
  void all(Filling filling) throws IOException {
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      xml.writeStartElement("testsuites");
      filling.into(this);
      xml.writeCharacters("\n");
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw cause(e);
    }
    end();
  }

  /** Writes a file rooted at this suite, and flushes. */
  void only(Suite suite) throws IOException {
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    add(suite);
    end();
  }

  void add(Suite suite) throws IOException {
    try {
      suites.write(suite);
    } catch (XMLStreamException e) {
      throw cause(e);
    }
    cases += suite.count();
  }

  int cases() {
    return cases;
  }

  private void end() throws IOException {
    try {
      xml.flush();
    } catch (XMLStreamException e) {
      throw cause(e);
    }
    text.write("\n");
    text.flush();
    if (cases > MOST_CASES || bytes.count > MOST_BYTES) {
      notes.accept(
          "a JUnit file has "
              + cases
              + " cases and "
              + bytes.count / 1_000_000
              + " MB, which is more than some dashboards take; --junit-split "
              + MOST_CASES / 2
              + " writes several");
    }
  }

  private static IOException cause(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
  }

  /** Counts what goes through. */
  private static final class Counting extends FilterOutputStream {
    private long count;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      count += len;
    }
  }
}
