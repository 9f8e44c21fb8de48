package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** Why there are no credentials, told apart by the words of the SDK's providers. */
final class CredentialsFailure {
  private CredentialsFailure() {}

  /**
   * Reads what a provider threw.
   *
   * @param profile the one that was asked for, else the SDK's own choice
   */
  static ReadError of(RuntimeException e, Optional<String> profile) {
    String chain = Failure.chain(e);
    String name = profile.orElseGet(CredentialsFailure::sdkProfile);
    String flat = Failure.oneLine(chain);
    if (isSso(chain)) {
      return error("SsoSessionExpired", flat, e)
          .hint("run: aws sso login" + (name.equals("default") ? "" : " --profile " + name));
    }
    if (profile.isPresent()) {
      return error("CredentialsNotFound", flat, e)
          .hint("check profile " + name + " in the shared AWS config and credentials files");
    }
    return error("CredentialsNotFound", flat, e)
        .hint("set AWS_PROFILE or --profile, or the AWS_ACCESS_KEY_ID pair");
  }

  private static ReadError error(String code, String message, RuntimeException e) {
    Optional<String> id =
        e instanceof AwsServiceException service
            ? Optional.ofNullable(service.requestId())
            : Optional.empty();
    return new ReadError(code, message, id, Optional.empty());
  }

  private static boolean isSso(String chain) {
    return chain.contains("aws sso login")
        || chain.contains("SSO")
        || chain.contains("Session token not found or invalid");
  }

  /** As the SDK reads {@code AWS_PROFILE}. */
  private static String sdkProfile() {
    return ProfileFileSystemSetting.AWS_PROFILE.getStringValue().orElse("default");
  }
}
