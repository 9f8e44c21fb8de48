package dev.plumbline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import dev.plumbline.report.SentenceCounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the page as commonmark-java does, and holds its parts to their headings. */
public final class MarkdownCounts {
  static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** A part of the page: its total by its heading, the entries in it, and how many more it says. */
  record Part(String heading, int total, int shown, int more) {}

  private MarkdownCounts() {}

  public static Counts read(byte[] file) {
    String page = new String(file, StandardCharsets.UTF_8);
    Counts counts =
        SentenceCounts.read(text(PARSER.parse(page).getFirstChild().getNext())).counts();
    for (Part part : parts(page)) {
      assertThat(part.shown + part.more).as("%s", part).isEqualTo(part.total);
      if (part.heading.equals("Findings that fail the run")) {
        assertThat(counts.numbers()).containsEntry("failing", part.total);
      }
    }
    return counts;
  }

  static List<Part> parts(String page) {
    List<Part> parts = new ArrayList<>();
    for (Node node = PARSER.parse(page).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 3) {
        String text = text(heading);
        int cut = text.lastIndexOf(": ");
        parts.add(
            new Part(text.substring(0, cut), Integer.parseInt(text.substring(cut + 2)), 0, 0));
      } else if (!parts.isEmpty()) {
        Part part = parts.remove(parts.size() - 1);
        parts.add(
            new Part(part.heading, part.total, part.shown + entries(node), part.more + more(node)));
      }
    }
    return parts;
  }

  private static int entries(Node node) {
    if (node instanceof TableBlock table) {
      return table.getLastChild() instanceof TableBody body ? children(body) : 0;
    }
    return node instanceof HtmlBlock html && html.getLiteral().contains("<summary>") ? 1 : 0;
  }

  private static int more(Node node) {
    String text = node instanceof Paragraph ? text(node) : "";
    return text.startsWith("… and ") ? Integer.parseInt(text.split(" ", -1)[2]) : 0;
  }

  private static int children(Node parent) {
    int count = 0;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      count++;
    }
    return count;
  }

  static String text(Node node) {
    return raw(node).replace("\u200B", "");
  }

  static String raw(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }
}
