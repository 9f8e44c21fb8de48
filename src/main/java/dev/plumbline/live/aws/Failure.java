package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import dev.plumbline.model.Json;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the SDK throws, as a value: the code, one line, the request id. */
final class Failure {
  private static final int LONGEST = 1000;

  private Failure() {}

  /** Whether the service says that there is no such resource. */
  static boolean saysAbsent(AwsServiceException e) {
    String message = said(e).toLowerCase(Locale.ROOT);
    return switch (code(e)) {
      case "ResourceNotFoundException" -> e.statusCode() == 404;
      case "InvalidRequestException" ->
          e.statusCode() == 400
              && (message.contains("not found") || message.contains("does not exist"));
      default -> false;
    };
  }

  /** What the service answered in place of what was asked. */
  static ReadError answered(AwsServiceException e, Operation operation) {
    ReadError bare =
        new ReadError(
            code(e), oneLine(said(e)), Optional.ofNullable(e.requestId()), Optional.empty());
    return Hints.answered(e, bare, operation).map(bare::hint).orElse(bare);
  }

  /** Why no answer came. */
  static ReadError unanswered(SdkException e, Operation operation) {
    String code = unansweredCode(e);
    ReadError bare = ReadError.of(code, oneLine(chain(e)));
    return Hints.unanswered(code, chain(e), operation).map(bare::hint).orElse(bare);
  }

  /** The error's own words and those of its causes, which often say what the first leaves out. */
  static String chain(Throwable e) {
    StringBuilder text = new StringBuilder();
    causes(e).limit(8).map(Failure::words).forEach(next -> add(text, next));
    return text.toString();
  }

  private static void add(StringBuilder text, String next) {
    if (!next.isBlank() && text.indexOf(next) < 0) {
      text.append(text.isEmpty() ? "" : ": ").append(next);
    }
  }

  static String oneLine(String text) {
    String line = Json.wellFormed(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST ? Json.wellFormed(line.substring(0, LONGEST)) + "…" : line;
  }

  private static String words(Throwable e) {
    String message = e instanceof SdkException sdk ? sdk.rawMessage() : e.getMessage();
    if (e instanceof UnknownHostException) {
      return "unknown host " + message;
    }
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, c -> c != null, Throwable::getCause);
  }

  private static String unansweredCode(SdkException e) {
    if (causes(e)
        .anyMatch(
            c ->
                c instanceof UnknownHostException
                    || c instanceof ConnectException
                    || c instanceof NoRouteToHostException)) {
      return "ConnectionFailed";
    }
    boolean late =
        causes(e)
            .anyMatch(
                c ->
                    c instanceof ApiCallTimeoutException
                        || c instanceof ApiCallAttemptTimeoutException
                        || c instanceof SocketTimeoutException);
    return late ? "TimedOut" : "NoAnswer";
  }

  private static String code(AwsServiceException e) {
    String code =
        Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    return code.isBlank() ? "Http" + e.statusCode() : oneLine(code);
  }

  private static String said(AwsServiceException e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .map(AwsErrorDetails::errorMessage)
        .filter(text -> !text.isBlank())
        .orElse("status " + e.statusCode() + " without a message");
  }
}
