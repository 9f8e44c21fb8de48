package dev.plumbline.catalog;

/** What a field holds, and so which values a spec may give it. */
public enum Kind {
  /** Any text. */
  TEXT,
  /** An ARN. */
  ARN,
  /** A role's name or its ARN. */
  ROLE,
  BOOLEAN,
  /** One of the row's allowed names. */
  ENUM,
  /** A whole number between the row's bounds. */
  INTEGER,
  /** A schedule expression. */
  CRON,
  /** An IANA time zone. */
  TIME_ZONE,
  /** Texts; whether their order counts is the comparison's matter. */
  SET,
  /** Free keys to texts. */
  MAP,
  /** Elements in order, with rows of their own under {@code []}. */
  LIST,
  /** Members with rows of their own. */
  OBJECT,
  /** Answered by AWS, never declared; never a difference. */
  READ_ONLY
}
