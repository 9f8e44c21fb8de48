package dev.plumbline.policy.builtins;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Block style in steps of two, as Go's YAML, version 3, writes it.
 *
 * @see <a href="https://pkg.go.dev/go.yaml.in/yaml/v3">go.yaml.in/yaml/v3</a>
 */
final class YamlWriter {
  private static final int STEP = 2;
  private static final int LONGEST_KEY = 128;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** The document of this value; numbers in the digits that they have. */
  static String document(Value value) {
    YamlWriter writer = new YamlWriter();
    writer.node(value, 0, true);
    if (writer.out.charAt(writer.out.length() - 1) != '\n') {
      writer.out.append('\n');
    }
    return writer.out.toString();
  }

  /**
   * A value whose own lines begin in this column.
   *
   * @param here whether a collection may begin on this line, behind its indentation
   */
  private void node(Value value, int column, boolean here) {
    if (value instanceof Value.Obj object && !object.members().isEmpty()) {
      members(object, column, here);
    } else if (value instanceof Value.Arr array && !array.elements().isEmpty()) {
      elements(array.elements(), column, here);
    } else {
      space();
      out.append(scalar(value, column));
    }
  }

  private void space() {
    boolean needed =
        out.length() > 0
            && out.charAt(out.length() - 1) != ' '
            && out.charAt(out.length() - 1) != '\n';
    out.append(needed ? " " : "");
  }

  private String scalar(Value value, int column) {
    if (value instanceof Value.Str text) {
      return YamlStyle.scalar(text.text(), column == 0 ? STEP : column, false);
    }
    if (value instanceof Value.Obj) {
      return "{}";
    }
    return value instanceof Value.Arr ? "[]" : value.toString();
  }

  private void elements(List<Value> elements, int column, boolean here) {
    boolean inline = here;
    for (Value element : elements) {
      line(column, inline);
      out.append('-');
      out.append(isBlock(element) ? " " : "");
      node(element, column + STEP, true);
      inline = false;
    }
  }

  private static boolean isBlock(Value value) {
    return (value instanceof Value.Obj object && !object.members().isEmpty())
        || (value instanceof Value.Arr array && !array.elements().isEmpty());
  }

  private void line(int column, boolean inline) {
    if (inline) {
      return;
    }
    if (out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    out.append(" ".repeat(column));
  }

  private void members(Value.Obj object, int column, boolean here) {
    Map<String, Value> sorted = new TreeMap<>(YamlStyle::natural);
    object.members().forEach((key, member) -> sorted.put(((Value.Str) key).text(), member));
    boolean inline = here;
    for (Map.Entry<String, Value> member : sorted.entrySet()) {
      line(column, inline);
      member(member.getKey(), member.getValue(), column);
      inline = false;
    }
  }

  /** A key of several lines or of great length stands behind a question mark. */
  private void member(String key, Value value, int column) {
    boolean simple =
        !YamlStyle.multiline(key) && key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
    if (simple) {
      out.append(YamlStyle.scalar(key, column + STEP, true)).append(':');
      node(value, column + STEP, false);
      return;
    }
    out.append("? ").append(YamlStyle.scalar(key, column + STEP, false));
    line(column, false);
    out.append(": ");
    node(value, column + STEP, true);
  }
}
