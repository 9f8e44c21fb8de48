package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** Why there are no credentials. The SDK's providers say it in words only, and in many. */
final class CredentialsFailure {
  /** Where the chain's list of reasons begins, and where one ends. */
  private static final String REASONS = ") : [";

  private static final Pattern NEXT = Pattern.compile(", (?=[A-Z]\\w+Provider\\()");

  /** A provider that was not configured is no reason. */
  private static final List<String> NOT_CONFIGURED =
      List.of(
          "Unable to load credentials from system settings",
          "must be set.",
          "environment variables are set.",
          "contained no credentials for profile",
          "have been disabled");

  private CredentialsFailure() {}

  /**
   * Reads what a provider threw.
   *
   * @param profile the one that was asked for, by a setting or by {@code AWS_PROFILE}
   */
  static ReadError of(RuntimeException e, Optional<String> profile) {
    String said = Failure.chain(e);
    if (isSso(said)
        || (!(e instanceof AwsServiceException) && profile.filter(p -> usesSso(p)).isPresent())) {
      return ReadError.of(
              "SsoSessionExpired", "the SSO session" + of(profile) + " has expired or is not open")
          .hint("run: aws sso login" + profile.map(name -> " --profile " + name).orElse(""));
    }
    ReadError error = new ReadError("CredentialsNotFound", message(said), id(e), Optional.empty());
    return error.hint(
        profile
            .map(
                name -> "check profile " + name + " in the shared AWS config and credentials files")
            .orElse("set AWS_PROFILE or --profile, or the AWS_ACCESS_KEY_ID pair"));
  }

  private static String of(Optional<String> profile) {
    return profile.map(name -> " of profile " + name).orElse("");
  }

  private static boolean isSso(String said) {
    return said.contains("aws sso login")
        || said.contains("SSO")
        || said.contains("Session token not found or invalid");
  }

  private static boolean usesSso(String name) {
    return ProfileFile.defaultProfileFile().profile(name).map(Profile::properties).stream()
        .anyMatch(p -> p.containsKey("sso_session") || p.containsKey("sso_start_url"));
  }

  /** The providers' own reasons, without the dump of the profile file. */
  private static String message(String said) {
    int list = said.lastIndexOf(REASONS);
    if (list < 0) {
      return Failure.oneLine(said.replaceAll("(?s): ProfileFile\\(.*", ""));
    }
    String reasons =
        Arrays.stream(NEXT.split(said.substring(list + REASONS.length()).replaceAll("]$", "")))
            .filter(reason -> NOT_CONFIGURED.stream().noneMatch(reason::contains))
            .map(reason -> reason.replaceAll("\\((?s:.*)\\): ", ": "))
            .collect(Collectors.joining(", "));
    return Failure.oneLine(
        "no credentials in the SDK's default chain" + (reasons.isBlank() ? "" : ": " + reasons));
  }

  private static Optional<String> id(RuntimeException e) {
    return e instanceof AwsServiceException service
        ? Optional.ofNullable(service.requestId())
        : Optional.empty();
  }
}
