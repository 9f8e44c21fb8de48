package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Who reads a target. */
sealed interface Identity {
  /**
   * Credentials that could be had.
   *
   * @param vouched whether they are known to be of the target's account, so that an empty list says
   *     something about it
   */
  record Granted(AwsCredentialsProvider credentials, boolean vouched) implements Identity {}

  /** None, and why. */
  record Refused(ReadError error) implements Identity {}
}
