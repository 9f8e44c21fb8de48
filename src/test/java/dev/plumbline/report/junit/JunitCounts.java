package dev.plumbline.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Counts suites and cases as readers of JUnit XML do, and holds the counts in attributes to them.
 */
public final class JunitCounts {
  private JunitCounts() {}

  public static Counts read(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
    Counts.Tally tally = new Counts.Tally();
    for (Element suite : children(root, "testsuite")) {
      attributesAreTrue(suite);
      if (suite.getAttribute("name").equals("plumbline")) {
        tally.add("targets", (int) names(suite).filter(n -> n.startsWith("target.")).count());
      } else {
        tally.add("pipelines", 1).add("state." + property(suite, "state"), 1);
      }
    }
    return tally.counts();
  }

  private static Stream<String> names(Element suite) {
    return children(suite, "testcase").stream().map(one -> one.getAttribute("name"));
  }

  private static String property(Element suite, String name) {
    return children(children(suite, "properties").get(0), "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getAttribute("value");
  }

  private static void attributesAreTrue(Element suite) {
    List<Element> cases = children(suite, "testcase");
    assertThat(suite.getAttribute("tests")).isEqualTo("" + cases.size());
    assertThat(names(suite)).doesNotHaveDuplicates();
    count(suite, cases, "failures", "failure");
    count(suite, cases, "errors", "error");
    count(suite, cases, "skipped", "skipped");
  }

  private static void count(Element suite, List<Element> cases, String attribute, String element) {
    long found = cases.stream().filter(one -> !children(one, element).isEmpty()).count();
    assertThat(suite.getAttribute(attribute)).as(attribute).isEqualTo("" + found);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
