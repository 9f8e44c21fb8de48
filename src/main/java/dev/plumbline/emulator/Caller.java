package dev.plumbline.emulator;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks, as far as the request's signature tells: the region that it was signed for, and the
 * account where the access key id is twelve digits (real keys never are, so this is how a client
 * picks one of several accounts). Signatures are not checked, and an unsigned request sees all.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     Signature Version 4</a>
 */
record Caller(Optional<String> account, Optional<String> region) {
  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/,\\s]+)/[0-9]{8}/([a-z0-9-]+)/");

  /** Reads the {@code Authorization} header. */
  static Caller of(Optional<String> authorization) {
    Matcher m = CREDENTIAL.matcher(authorization.orElse(""));
    return m.find()
        ? new Caller(Optional.of(m.group(1)).filter(Target::isAccount), Optional.of(m.group(2)))
        : new Caller(Optional.empty(), Optional.empty());
  }

  /** Whether a list for this caller holds that pipeline. */
  boolean sees(Arn arn) {
    return isIn(arn.region()) && owns(arn.account());
  }

  boolean isIn(String other) {
    return region.isEmpty() || region.get().equals(other);
  }

  boolean owns(String other) {
    return account.isEmpty() || account.get().equals(other);
  }
}
