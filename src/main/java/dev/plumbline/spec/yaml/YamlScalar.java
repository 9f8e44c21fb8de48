package dev.plumbline.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How values are written in a spec so that every reader takes them for what they are. YAML 1.1 and
 * 1.2 disagree about which plain texts are numbers, dates and truths, so all that could be taken
 * for one is quoted.
 */
public final class YamlScalar {
  /** Begins with a letter, so it is no number and no date in either version. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

  private YamlScalar() {}

  /** The value on one line, with its dollars escaped. */
  public static String inline(JsonNode value) {
    return YamlWriter.flow(escaped(value));
  }

  /** The value with each dollar of its texts written twice: a single one may begin a variable. */
  public static JsonNode escaped(JsonNode value) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(e -> copy.set(e.getKey(), escaped(e.getValue())));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(element -> copy.add(escaped(element)));
      return copy;
    }
    return value.isTextual() ? new TextNode(escaped(value.textValue())) : value;
  }

  /** The text with each dollar written twice. */
  public static String escaped(String text) {
    return text.replace("$", "$$");
  }

  /** A text as it stands in a file: plain where it means itself whatever reads it. */
  static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> append(out, (char) c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> {
        if (isUnseen(c)) {
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** What an editor would not show, or would show as something else. */
  private static boolean isUnseen(char c) {
    return c != ' '
        && (Character.isISOControl(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT
            || c >= '\uFFFE');
  }
}
