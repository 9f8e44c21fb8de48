package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on: behind the last ARN of a page, for the same filters. It names a pipeline
 * and not a count, so that pipelines that come or go between two pages do not shift the rest.
 */
final class PageToken {
  private PageToken() {}

  static String behind(ObjectNode last, Filters filters) {
    String text = filters.fingerprint() + " " + last.path("arn").asText();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<Arn> read(JsonNode token, Filters filters) throws Refusal {
    if (token.isMissingNode() || token.isNull()) {
      return Optional.empty();
    }
    String text = decoded(token);
    String mark = filters.fingerprint() + " ";
    Optional<Arn> after =
        text.startsWith(mark) ? Arn.parse(text.substring(mark.length())) : Optional.empty();
    if (after.isEmpty()) {
      throw refusal();
    }
    return after;
  }

  private static String decoded(JsonNode token) throws Refusal {
    if (!token.isTextual()) {
      throw Refusal.of("SerializationException", "nextToken is not a string: " + token);
    }
    try {
      return new String(Base64.getUrlDecoder().decode(token.textValue()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refusal();
    }
  }

  private static Refusal refusal() {
    return Refusal.of(
        "InvalidPaginationTokenException",
        "The pagination token is not one that this list was answered with.");
  }
}
