package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What goes back to the client: a result, an error as AWS words it, or bytes that make no sense.
 */
public sealed interface Answer {
  /** The HTTP status. */
  int status();

  /** The error's code for the {@code x-amzn-ErrorType} header; empty for anything but an error. */
  Optional<String> errorType();

  /** The body, in which a result repeats the request's id. */
  byte[] body(String requestId);

  /** Status 200 and this result; the body gets a {@code requestId} beside it. */
  record Result(ObjectNode members) implements Answer {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public Optional<String> errorType() {
      return Optional.empty();
    }

    @Override
    public byte[] body(String requestId) {
      return Json.bytes(Json.object().put("requestId", requestId).setAll(members));
    }
  }

  /**
   * An error of the REST-JSON protocol: the code in a header, the message in the body.
   *
   * @see <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">restJson1</a>
   */
  record Failure(int status, String code, String message) implements Answer {
    /** The status that goes with each code that this service or its front door answers with. */
    static final SortedMap<String, Integer> STATUS_OF = statuses();

    /** An error whose status the service model tells. */
    public static Failure of(String code, String message) {
      return new Failure(STATUS_OF.getOrDefault(code, 500), code, message);
    }

    @Override
    public Optional<String> errorType() {
      return Optional.of(code);
    }

    @Override
    public byte[] body(String requestId) {
      return Json.bytes(Json.object().put("message", message));
    }

    private static SortedMap<String, Integer> statuses() {
      SortedMap<String, Integer> statuses = new TreeMap<>();
      statuses.put("AccessDeniedException", 403);
      statuses.put("CallRateLimitExceededException", 429);
      statuses.put("ClientException", 400);
      statuses.put("DryRunOperationException", 412);
      statuses.put("ExpiredTokenException", 403);
      statuses.put("ForbiddenException", 403);
      statuses.put("IdempotentParameterMismatchException", 400);
      statuses.put("InvalidPaginationTokenException", 400);
      statuses.put("InvalidParameterException", 400);
      statuses.put("InvalidRequestException", 400);
      statuses.put("RequestEntityTooLargeException", 413);
      statuses.put("ResourceAlreadyExistsException", 400);
      statuses.put("ResourceNotFoundException", 404);
      statuses.put("SerializationException", 400);
      statuses.put("ServiceException", 500);
      statuses.put("ServiceUnavailableException", 503);
      statuses.put("UnknownOperationException", 404);
      statuses.put("UnrecognizedClientException", 403);
      return Collections.unmodifiableSortedMap(statuses);
    }
  }

  /** Any status with any text: what a broken proxy might send. */
  record Raw(int status, String text) implements Answer {
    @Override
    public Optional<String> errorType() {
      return Optional.empty();
    }

    @Override
    public byte[] body(String requestId) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
