package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.Immutable;

/** What a field holds, and so which values a spec may give it. */
public enum Kind {
  /** Any text. */
  TEXT("text", JsonNode::isTextual),
  /** An ARN. */
  ARN("text", JsonNode::isTextual),
  /** A role's name or its ARN. */
  ROLE("text", JsonNode::isTextual),
  BOOLEAN("true or false", JsonNode::isBoolean),
  /** One of the row's allowed names. */
  ENUM("text", JsonNode::isTextual),
  /** A whole number between the row's bounds. */
  INTEGER("a whole number", Plain::isWhole),
  /** A schedule expression. */
  CRON("text", JsonNode::isTextual),
  /** An IANA time zone. */
  TIME_ZONE("text", JsonNode::isTextual),
  /** Texts; whether their order counts is the comparison's matter. */
  SET("a list", JsonNode::isArray),
  /** Free keys to texts. */
  MAP("an object", JsonNode::isObject),
  /** Elements in order, with rows of their own under {@code []}. */
  LIST("a list", JsonNode::isArray),
  /** Members with rows of their own. */
  OBJECT("an object", JsonNode::isObject),
  /** Answered by AWS, never declared; never a difference. */
  READ_ONLY("a value", value -> true);

  private final String noun;
  private final Fit fits;

  Kind(String noun, Fit fits) {
    this.noun = noun;
    this.fits = fits;
  }

  /** The JSON type that the API documents, as messages name it: {@code a whole number}. */
  public String noun() {
    return noun;
  }

  /** Whether the value has that type. Nothing is coerced: {@code "true"} is no boolean. */
  public boolean fits(JsonNode value) {
    return fits.of(value);
  }

  @Immutable
  private interface Fit {
    boolean of(JsonNode value);
  }
}
