package dev.plumbline.report.junit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The schemas that go by the name of JUnit. */
final class Schemas {
  static final Schemas JENKINS = new Schemas("junit-10.xsd");
  static final Schemas ANT = new Schemas("JUnit.xsd");
  static final Schemas SUREFIRE = new Schemas("surefire-test-report.xsd");

  private final Schema schema;

  private Schemas(String file) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      schema = factory.newSchema(Schemas.class.getResource("/schemas/" + file));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  void check(byte[] file) throws SAXException, IOException {
    Validator validator = schema.newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    validator.validate(new StreamSource(new ByteArrayInputStream(file)));
  }
}
