package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was asked under each client token, so that a request sent again is done once. */
final class ClientTokens {
  private static final String TOKEN = "clientToken";
  private static final int LONGEST = 64;

  private final Map<String, ObjectNode> asked = new ConcurrentHashMap<>();

  /**
   * Whether this is the first request with its token.
   *
   * @throws Refusal where it has none, or one that came with something else before
   */
  boolean first(String operation, ObjectNode input) throws Refusal {
    JsonNode token = input.path(TOKEN);
    String text = token.asText("");
    if (!token.isTextual() || text.isEmpty() || text.length() > LONGEST) {
      throw Refusal.invalid(TOKEN, "It is required, with 1 to " + LONGEST + " characters.");
    }
    ObjectNode before = asked.putIfAbsent(operation + " " + text, input);
    if (before != null && !before.equals(input)) {
      throw Refusal.of(
          "IdempotentParameterMismatchException",
          "The client token '" + text + "' was used before with other parameters.");
    }
    return before == null;
  }
}
