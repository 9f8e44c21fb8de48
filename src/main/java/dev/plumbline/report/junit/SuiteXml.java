package dev.plumbline.report.junit;

import dev.plumbline.model.Origin;
import dev.plumbline.report.BoundedId;
import dev.plumbline.report.Places;
import dev.plumbline.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes suites as XML. */
final class SuiteXml {
  private static final int LONGEST_MESSAGE = 400;
  private static final int LONGEST_PRINT = 20_000;

  /** A reader on JDK 24 or newer refuses texts of more than 100 000 letters, escapes included. */
  private static final int LONGEST_ATTRIBUTE = 16_000;

  /** Nothing here takes time that would be the same twice. */
  private static final String TIME = "0.000";

  /** A line's end and the next one's indentation, by its depth. */
  private static final List<String> LINES =
      List.of("\n", "\n  ", "\n    ", "\n      ", "\n        ");

  private final XMLStreamWriter xml;
  private final String timestamp;
  private final Dialect dialect;
  private final Places places;
  private int id;

  /**
   * A writer of suites.
   *
   * @param timestamp of all suites, ISO 8601 with seconds and without zone
   */
  SuiteXml(XMLStreamWriter xml, String timestamp, Dialect dialect, Places places) {
    this.xml = xml;
    this.timestamp = timestamp;
    this.dialect = dialect;
    this.places = places;
  }

  void write(Suite suite) throws XMLStreamException {
    int depth = dialect.placesSuites() ? 1 : 0;
    line(depth);
    xml.writeStartElement("testsuite");
    attributes(suite);
    properties(suite.properties());
    for (Case one : suite.cases()) {
      write(suite, one);
    }
    if (!dialect.printsByCase()) {
      // Ant's schema wants both, be there anything to say or not.
      printed(2, "system-out", suite.printed());
      printed(2, "system-err", List.of());
    }
    line(depth);
    xml.writeEndElement();
  }

  private void attributes(Suite suite) throws XMLStreamException {
    if (dialect.placesSuites()) {
      attribute("name", suite.name());
      attribute("package", suite.group());
      attribute("id", Integer.toString(id++));
      attribute("timestamp", timestamp);
      attribute("hostname", "localhost");
    } else {
      attribute("name", suite.className());
      attribute("timestamp", timestamp);
    }
    attribute("tests", Integer.toString(suite.count()));
    attribute("failures", Long.toString(suite.count(Case.Outcome.FAILURE)));
    attribute("errors", Long.toString(suite.count(Case.Outcome.ERROR)));
    attribute("skipped", Long.toString(suite.count(Case.Outcome.SKIPPED)));
    attribute("time", TIME);
  }

  private void properties(Map<String, String> properties) throws XMLStreamException {
    line(2);
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      property(3, property.getKey(), property.getValue());
    }
    line(2);
    xml.writeEndElement();
  }

  private void property(int depth, String name, String value) throws XMLStreamException {
    line(depth);
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void write(Suite suite, Case one) throws XMLStreamException {
    boolean prints = dialect.printsByCase() && !one.printed().isEmpty();
    boolean describes = dialect.describesCases() && !one.findings().isEmpty();
    line(2);
    if (one.outcome() == Case.Outcome.PASS && !prints && !describes) {
      xml.writeEmptyElement("testcase");
      identity(suite, one);
      return;
    }
    xml.writeStartElement("testcase");
    identity(suite, one);
    if (describes) {
      findings(one);
    }
    outcome(one);
    if (prints) {
      printed(3, "system-out", one.printed());
    }
    line(2);
    xml.writeEndElement();
  }

  private void findings(Case one) throws XMLStreamException {
    line(3);
    xml.writeStartElement("properties");
    for (String id : one.findings()) {
      property(4, "finding", id);
    }
    line(3);
    xml.writeEndElement();
  }

  private void outcome(Case one) throws XMLStreamException {
    switch (one.outcome()) {
      case PASS -> {}
      case SKIPPED -> outcome(one, "skipped");
      case FAILURE -> outcome(one, "failure");
      case ERROR -> outcome(one, "error");
    }
  }

  private void outcome(Case one, String element) throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    // Ant's schema has no type on what was skipped.
    if (one.outcome() != Case.Outcome.SKIPPED) {
      attribute("type", one.type());
    }
    attribute("message", Printable.shorten(one.message(), LONGEST_MESSAGE));
    xml.writeCharacters(Printable.block(one.body()));
    xml.writeEndElement();
  }

  private void identity(Suite suite, Case one) throws XMLStreamException {
    attribute("classname", suite.className());
    attribute("name", one.name());
    attribute("time", TIME);
    if (dialect.describesCases()) {
      place(suite.placeOf(one));
    }
  }

  private void place(Optional<Origin> place) throws XMLStreamException {
    if (place.isPresent()) {
      attribute("file", places.file(place));
      attribute("line", Integer.toString(Places.line(place)));
    }
  }

  private void printed(int depth, String element, List<String> lines) throws XMLStreamException {
    line(depth);
    if (lines.isEmpty()) {
      xml.writeEmptyElement(element);
      return;
    }
    xml.writeStartElement(element);
    xml.writeCharacters(Printable.block(String.join("\n", fitting(lines))));
    xml.writeEndElement();
  }

  /** As many lines as there is room for, and how many there is none for. */
  private static List<String> fitting(List<String> lines) {
    List<String> shown = new ArrayList<>();
    int room = LONGEST_PRINT;
    for (String line : lines) {
      room -= line.length();
      if (room < 0 && !shown.isEmpty()) {
        shown.add("and " + (lines.size() - shown.size()) + " more");
        return shown;
      }
      shown.add(Printable.shorten(line, LONGEST_PRINT));
    }
    return shown;
  }

  /**
   * The JDK's writer keeps raw line ends and forbidden characters: nothing reaches it unescaped.
   */
  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, BoundedId.of(value, LONGEST_ATTRIBUTE));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters(LINES.get(depth));
  }
}
