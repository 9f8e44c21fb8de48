package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Which tags the API takes. */
final class TagRules {
  /** The most that one resource may have. */
  static final int MOST = 50;

  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;

  private TagRules() {}

  /**
   * Refuses what is no map of tags.
   *
   * @param code the error that the operation answers with
   */
  static void check(JsonNode tags, String parameter, String code) throws Refusal {
    if (!tags.isObject() || tags.isEmpty() || tags.size() > MOST) {
      throw refusal(code, parameter, "It is required, with 1 to " + MOST + " tags.");
    }
    for (Map.Entry<String, JsonNode> tag : tags.properties()) {
      key(tag.getKey(), parameter, code);
      if (!tag.getValue().isTextual() || tag.getValue().textValue().length() > LONGEST_VALUE) {
        throw refusal(
            code, parameter, "The value of '" + tag.getKey() + "' is too long, or no text.");
      }
    }
  }

  static void key(String key, String parameter, String code) throws Refusal {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw refusal(code, parameter, "A key has 1 to " + LONGEST_KEY + " characters.");
    }
    if (key.regionMatches(true, 0, "aws:", 0, 4)) {
      throw refusal(code, parameter, "'" + key + "': keys that start with aws: are reserved.");
    }
  }

  static Refusal refusal(String code, String parameter, String why) {
    return Refusal.of(
        code, "The value supplied for parameter '" + parameter + "' is not valid. " + why);
  }
}
