package dev.plumbline.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How values are written in a spec so that every reader takes them for what they are. YAML 1.1 and
 * 1.2 disagree about which plain texts are numbers, dates and truths, so all that could be taken
 * for one is quoted; a dollar is written twice, for a single one may begin a variable.
 */
public final class YamlScalar {
  /** Begins with a letter, so it is no number and no date in either version. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

  private YamlScalar() {}

  /** Whether the text means itself without quotes, whatever reads it. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && text.length() <= 80
        && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The text with each dollar written twice. */
  public static String escaped(String text) {
    return text.replace("$", "$$");
  }

  /** The value on one line: JSON is YAML. */
  public static String inline(JsonNode value) {
    return value.isTextual() && isPlain(value.textValue())
        ? value.textValue()
        : escaped(Json.text(value));
  }
}
