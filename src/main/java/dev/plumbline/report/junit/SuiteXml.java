package dev.plumbline.report.junit;

import dev.plumbline.report.Printable;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes suites as XML in the {@link Dialect#JENKINS} dialect. */
final class SuiteXml {
  private static final int LONGEST_MESSAGE = 400;
  private static final int LONGEST_BODY = 20_000;

  /** Nothing here takes time that would be the same twice. */
  private static final String TIME = "0.000";

  private final XMLStreamWriter xml;
  private final String timestamp;
  private int id;

  /**
   * A writer of suites.
   *
   * @param timestamp of all suites, ISO 8601 with seconds and without zone
   */
  SuiteXml(XMLStreamWriter xml, String timestamp) {
    this.xml = xml;
    this.timestamp = timestamp;
  }

  void write(Suite suite) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    attribute("name", suite.name());
    attribute("package", suite.group());
    attribute("id", Integer.toString(id++));
    attribute("timestamp", timestamp);
    attribute("hostname", "localhost");
    attribute("tests", Integer.toString(suite.count()));
    attribute("failures", Long.toString(suite.count(Case.Outcome.FAILURE)));
    attribute("errors", Long.toString(suite.count(Case.Outcome.ERROR)));
    attribute("skipped", Long.toString(suite.count(Case.Outcome.SKIPPED)));
    attribute("time", TIME);
    properties(suite);
    for (Case one : suite.cases()) {
      write(suite, one);
    }
    printed("system-out", suite.log());
    printed("system-err", "");
    line(1);
    xml.writeEndElement();
  }

  private void properties(Suite suite) throws XMLStreamException {
    line(2);
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> property : suite.properties().entrySet()) {
      line(3);
      xml.writeEmptyElement("property");
      attribute("name", property.getKey());
      attribute("value", property.getValue());
    }
    line(2);
    xml.writeEndElement();
  }

  private void write(Suite suite, Case one) throws XMLStreamException {
    line(2);
    switch (one.outcome()) {
      case PASS -> {
        xml.writeEmptyElement("testcase");
        identity(suite, one);
      }
      case SKIPPED -> write(suite, one, "skipped");
      case FAILURE -> write(suite, one, "failure");
      case ERROR -> write(suite, one, "error");
    }
  }

  private void write(Suite suite, Case one, String element) throws XMLStreamException {
    xml.writeStartElement("testcase");
    identity(suite, one);
    line(3);
    xml.writeStartElement(element);
    // Ant's schema has no type on what was skipped.
    if (one.outcome() != Case.Outcome.SKIPPED) {
      attribute("type", one.type());
    }
    attribute("message", Printable.shorten(one.message(), LONGEST_MESSAGE));
    xml.writeCharacters(Printable.block(Printable.shorten(one.body(), LONGEST_BODY)));
    xml.writeEndElement();
    line(2);
    xml.writeEndElement();
  }

  private void identity(Suite suite, Case one) throws XMLStreamException {
    attribute("classname", suite.className());
    attribute("name", one.name());
    attribute("time", TIME);
  }

  private void printed(String element, String text) throws XMLStreamException {
    line(2);
    if (text.isEmpty()) {
      xml.writeEmptyElement(element);
      return;
    }
    xml.writeStartElement(element);
    xml.writeCharacters(Printable.block(Printable.shorten(text, LONGEST_BODY)));
    xml.writeEndElement();
  }

  /**
   * The JDK's writer keeps raw line ends and forbidden characters: nothing reaches it unescaped.
   */
  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Printable.line(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
