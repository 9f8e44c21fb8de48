package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a person can do about a failed call. */
final class Hints {
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
  private static final Set<String> REFUSED_KEYS =
      Set.of(
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidAccessKeyId",
          "InvalidToken",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "IncompleteSignature",
          "IncompleteSignatureException");
  private static final Set<String> SKEWED =
      Set.of("RequestTimeTooSkewed", "RequestInTheFuture", "SignatureDoesNotMatch");

  private Hints() {}

  static Optional<String> answered(AwsServiceException e, ReadError error, Operation operation) {
    String code = error.code();
    if (e.isThrottlingException()) {
      return Optional.of(
          "AWS throttles "
              + operation.target()
              + ": lower --request-rate or --connections, or allow more attempts");
    }
    if (EXPIRED.contains(code)) {
      return Optional.of("the session has expired: get new credentials and run again");
    }
    if (SKEWED.contains(code) || e.isClockSkewException() || signature(error)) {
      return Optional.of("check this machine's clock, then the secret access key");
    }
    if (REFUSED_KEYS.contains(code)) {
      return Optional.of(
          "AWS does not know these credentials in "
              + operation.target().region()
              + ": check them, and that the account has this region enabled");
    }
    if (code.startsWith("AccessDenied") || e.statusCode() == 401 || e.statusCode() == 403) {
      return Optional.of("allow " + operation.action() + " on " + operation.resource());
    }
    return e.statusCode() >= 500
        ? Optional.of("the service failed after all attempts: run again later")
        : Optional.empty();
  }

  static Optional<String> unanswered(String code, String message, Operation operation) {
    return switch (code) {
      case "ConnectionFailed" ->
          Optional.of(
              message.contains("unknown host")
                  ? "check the endpoint and the network, and that Image Builder is offered in "
                      + operation.target().region()
                  : "check that something listens at the endpoint, and the proxy settings");
      case "TimedOut" -> Optional.of("check the network, or allow more time (--timeout)");
      default -> Optional.empty();
    };
  }

  private static boolean signature(ReadError error) {
    return error.code().equals("InvalidSignatureException");
  }
}
