package dev.plumbline.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Counts suites and cases as readers of JUnit XML do. A suite's attributes and properties must be
 * what its cases come to, and the first suite's totals what all suites come to.
 */
public final class JunitCounts {
  private static final Pattern IN_BODY =
      Pattern.compile("(?m)^status: (open|waived|baseline|excepted), seen since ");
  private static final Pattern PRINTED =
      Pattern.compile("(?m)^(does not fail|waived|baseline|excepted): \\[");
  private static final Pattern LEFT_OUT = Pattern.compile("(?m)^and (\\d+) more$");

  private JunitCounts() {}

  /** Of a report in one file. */
  public static Counts read(byte[] file) throws Exception {
    return read(List.of(file));
  }

  /** Of all files of a report. */
  static Counts read(Collection<byte[]> files) throws Exception {
    Counts.Tally tally = new Counts.Tally();
    Counts.Tally totals = new Counts.Tally();
    for (byte[] file : files) {
      for (Element suite : suites(file)) {
        attributesAreTrue(suite);
        if (suite.getAttribute("name").matches("plumbline(\\.run)?")) {
          numbers(suite).forEach(totals::add);
          tally.add("targets", (int) names(suite).filter(n -> n.startsWith("target.")).count());
        } else {
          tally.add("pipelines", 1).add("state." + properties(suite).get("state"), 1);
          Map<String, Integer> numbers = numbers(suite);
          numbers.forEach(tally::add);
          everyFindingIsThere(suite, numbers);
        }
      }
    }
    Counts counts = tally.counts();
    Map<String, Integer> told = new TreeMap<>(counts.numbers());
    told.keySet().removeIf(word -> !word.matches("pipelines|failing|finding\\..*"));
    assertThat(totals.counts().numbers()).as("totals of the first suite").isEqualTo(told);
    return counts;
  }

  static List<Element> suites(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
    return root.getTagName().equals("testsuite") ? List.of(root) : children(root, "testsuite");
  }

  private static Stream<String> names(Element suite) {
    return children(suite, "testcase").stream().map(one -> one.getAttribute("name"));
  }

  private static Map<String, String> properties(Element suite) {
    Map<String, String> properties = new TreeMap<>();
    for (Element property : children(children(suite, "properties").get(0), "property")) {
      properties.put(property.getAttribute("name"), property.getAttribute("value"));
    }
    return properties;
  }

  private static Map<String, Integer> numbers(Element suite) {
    Map<String, Integer> numbers = new TreeMap<>();
    properties(suite)
        .forEach(
            (name, value) -> {
              if (name.equals("pipelines")) {
                numbers.put(name, Integer.parseInt(value));
              } else if (name.startsWith("findings.")) {
                String word = name.replace("findings.", "finding.");
                numbers.put(
                    word.equals("finding.failing") ? "failing" : word, Integer.parseInt(value));
              }
            });
    return numbers;
  }

  /** Whether it fails or not, each finding stands somewhere, once. */
  private static void everyFindingIsThere(Element suite, Map<String, Integer> numbers) {
    long shown = 0;
    for (Element one : children(suite, "testcase")) {
      for (String element : List.of("failure", "error", "skipped")) {
        shown += children(one, element).stream().mapToLong(e -> found(e, IN_BODY)).sum();
      }
      shown += children(one, "system-out").stream().mapToLong(e -> found(e, PRINTED)).sum();
    }
    shown += children(suite, "system-out").stream().mapToLong(e -> found(e, PRINTED)).sum();
    int all = numbers.values().stream().mapToInt(n -> n).sum() - numbers.getOrDefault("failing", 0);
    assertThat(shown).as("findings of %s", suite.getAttribute("name")).isEqualTo(all);
  }

  private static long found(Element element, Pattern pattern) {
    String text = element.getTextContent();
    return pattern.matcher(text).results().count()
        + LEFT_OUT.matcher(text).results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
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

  static List<Element> children(Element parent, String name) {
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
