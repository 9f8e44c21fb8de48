package dev.plumbline.live;

import dev.plumbline.model.Json;
import java.util.Optional;

/**
 * Why something could not be read.
 *
 * @param code the AWS error code ({@code ForbiddenException}), or one of Plumbline's own in the
 *     same form ({@code MalformedAnswer}, {@code ConnectionFailed}, {@code NotInSnapshot})
 * @param message one line, without the request id
 * @param hint what to do about it
 */
public record ReadError(
    String code, String message, Optional<String> requestId, Optional<String> hint) {

  public ReadError {
    message = Json.wellFormed(message);
    requestId = requestId.map(Json::wellFormed);
    hint = hint.map(Json::wellFormed);
  }

  /** An error that no request stands behind. */
  public static ReadError of(String code, String message) {
    return new ReadError(code, message, Optional.empty(), Optional.empty());
  }

  /** The same error, with what to do about it. */
  public ReadError hint(String wayOut) {
    return new ReadError(code, message, requestId, Optional.of(wayOut));
  }
}
