package dev.plumbline.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;

/** What a source says of one pipeline: exactly one of found, absent, unreadable. */
public sealed interface LivePipeline {
  Arn arn();

  /** How much of the document the source could have held. */
  enum Capture {
    /** The wire answer, with every member that the service sent. */
    WIRE,
    /** What a client printed: members newer than that client are not there. */
    CLIENT
  }

  /**
   * The service answered with this document.
   *
   * @param document in canonical form; an object whose {@code arn} is the one asked for
   */
  record Found(Arn arn, ObjectNode document, Capture capture) implements LivePipeline {
    public Found {
      document = Json.canonical(document);
    }
  }

  /** The service, or a completely read target, says that there is none. */
  record Absent(Arn arn) implements LivePipeline {}

  /** Nobody knows: the read failed, or its answer made no sense. */
  record Unreadable(Arn arn, ReadError error) implements LivePipeline {}
}
