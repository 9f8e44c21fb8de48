package dev.plumbline.waiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A waiver file as text, to which entries are appended as text, so that comments, anchors, line
 * ends and everything else keep their bytes. What comes out is read back: where anything but the
 * new entry would be another, nothing comes out.
 *
 * @param text with a byte order mark, where it has one
 */
public record WaiverText(String text) {
  private static final String EMPTY = "version: 1";

  /** A file that is not there yet. */
  public static WaiverText none() {
    return new WaiverText("");
  }

  /** The text of bytes that were read as a waiver file before. */
  public static WaiverText of(byte[] utf8) {
    return new WaiverText(new String(utf8, StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text with this entry behind the others; empty where that cannot be done by text alone. */
  public Optional<WaiverText> append(NewWaiver waiver) {
    YamlFile before = read(this);
    if (!before.problems().isEmpty() || before.documents().size() > 1) {
      return Optional.empty();
    }
    Optional<YamlNode> document = before.documents().stream().findFirst();
    Optional<ObjectNode> wanted = wanted(document, waiver);
    return wanted.isEmpty()
        ? Optional.empty()
        : Places.of(this, document).stream()
            .map(place -> place.insert(lineEnd(), waiver.lines()))
            .filter(after -> isRead(after, wanted.get()))
            .findFirst();
  }

  /** What the document must come to. */
  private static Optional<ObjectNode> wanted(Optional<YamlNode> document, NewWaiver waiver) {
    YamlNode root = document.orElseGet(() -> read(new WaiverText(EMPTY)).documents().get(0));
    JsonNode json = root.toJson();
    if (!(json instanceof ObjectNode object)) {
      return Optional.empty();
    }
    ObjectNode copy = object.deepCopy();
    JsonNode list = copy.path("waivers");
    ArrayNode waivers = list instanceof ArrayNode array ? array : copy.putArray("waivers");
    waivers.add(waiver.json());
    return Optional.of(copy);
  }

  private static boolean isRead(WaiverText after, ObjectNode wanted) {
    YamlFile file = read(after);
    return file.problems().isEmpty()
        && file.documents().size() == 1
        && file.documents().get(0).toJson().equals(wanted);
  }

  private static YamlFile read(WaiverText text) {
    return YamlFile.read("waivers", text.bytes(), Problem.Kind.WAIVER);
  }

  private String lineEnd() {
    int end = text.indexOf('\n');
    if (end < 0) {
      return text.indexOf('\r') < 0 ? "\n" : "\r";
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /**
   * A place where an entry could go.
   *
   * @param at the index in the text, where a line begins, or its end
   * @param indent before the entry's dash
   * @param head lines that go before it
   */
  private record Place(String text, int at, String indent, List<String> head) {
    WaiverText insert(String lineEnd, List<String> lines) {
      StringBuilder out = new StringBuilder(text.substring(0, at));
      if (at > 0 && "\r\n\uFEFF".indexOf(text.charAt(at - 1)) < 0) {
        out.append(lineEnd);
      }
      head.forEach(line -> out.append(line).append(lineEnd));
      lines.forEach(line -> out.append(indent).append(line).append(lineEnd));
      return new WaiverText(out.append(text.substring(at)).toString());
    }
  }

  /** Finds places, the best first. */
  private static final class Places {
    private final String text;
    private final TextLines lines;

    private Places(String text) {
      this.text = text;
      this.lines = new TextLines(text);
    }

    static List<Place> of(WaiverText file, Optional<YamlNode> document) {
      Places places = new Places(file.text());
      if (document.isEmpty()) {
        return List.of(places.end(List.of(EMPTY, "waivers:")));
      }
      if (!(document.get() instanceof YamlNode.Mapping root)) {
        return List.of();
      }
      Optional<YamlNode> waivers = root.get("waivers");
      if (waivers.isEmpty()) {
        return List.of(places.end(List.of("waivers:")));
      }
      if (waivers.get() instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
        YamlNode last = list.items().get(list.items().size() - 1);
        return places.behind(root, last.origin().line());
      }
      int line = root.originOf("waivers").line();
      return List.of(new Place(file.text(), places.lines.start(line + 1), "  ", List.of()));
    }

    private Place end(List<String> head) {
      return new Place(text, text.length(), "  ", head);
    }

    /** Behind the entry that begins in this line: behind its last line, or before the next key. */
    private List<Place> behind(YamlNode.Mapping root, int line) {
      String indent = lines.indent(line);
      int next =
          root.entries().values().stream()
              .map(YamlNode.Entry::origin)
              .mapToInt(Origin::line)
              .filter(other -> other > line)
              .min()
              .orElse(lines.count() + 1);
      int last = next - 1;
      while (last > line && lines.isIdle(last)) {
        last--;
      }
      return List.of(
          new Place(text, lines.start(last + 1), indent, List.of()),
          new Place(text, lines.start(next), indent, List.of()));
    }
  }
}
