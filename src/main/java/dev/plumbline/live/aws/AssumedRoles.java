package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import dev.plumbline.model.Target;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * One role's name, assumed in one account after the other.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole
 *     </a>
 */
final class AssumedRoles implements AutoCloseable {
  private final AwsSettings settings;
  private final AwsCredentialsProvider own;
  private final SdkHttpClient http;
  private final Queue<SdkAutoCloseable> open = new ConcurrentLinkedQueue<>();

  AssumedRoles(AwsSettings settings, AwsCredentialsProvider own, SdkHttpClient http) {
    this.settings = settings;
    this.own = own;
    this.http = http;
  }

  Identity assume(String role, Target target) {
    String arn = arn(role, target);
    AwsCredentialsProvider provider = provider(arn, target);
    Operation operation = Operation.assume(target, arn);
    try {
      provider.resolveCredentials();
      return new Identity.Granted(provider, true);
    } catch (AwsServiceException e) {
      return new Identity.Refused(naming(arn, Failure.answered(e, operation)));
    } catch (SdkException e) {
      return new Identity.Refused(naming(arn, Failure.unanswered(e, operation)));
    }
  }

  private AwsCredentialsProvider provider(String arn, Target target) {
    StsClient sts =
        StsClient.builder()
            .httpClient(http)
            .credentialsProvider(own)
            .region(Region.of(target.region()))
            .overrideConfiguration(
                o ->
                    o.apiCallTimeout(settings.timeouts().call())
                        .apiCallAttemptTimeout(settings.timeouts().attempt()))
            .build();
    StsAssumeRoleCredentialsProvider provider =
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(r -> r.roleArn(arn).roleSessionName("plumbline"))
            .build();
    open.add(provider);
    open.add(sts);
    return provider;
  }

  /** The role of this name, with or without its path, in the target's account. */
  static String arn(String role, Target target) {
    String path = role.startsWith("/") ? role.substring(1) : role;
    return "arn:" + target.partition() + ":iam::" + target.account() + ":role/" + path;
  }

  private static ReadError naming(String arn, ReadError error) {
    return new ReadError(
        error.code(),
        "cannot assume " + arn + ": " + error.message(),
        error.requestId(),
        error.hint());
  }

  @Override
  public void close() {
    open.forEach(SdkAutoCloseable::close);
  }
}
