package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import dev.plumbline.model.Target;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials of a run, found out once: the caller's own, or with a role one set for each
 * account. A role that cannot be assumed is a failure; the caller's own credentials never stand in
 * for it.
 */
final class Identities implements AutoCloseable {
  private final AwsSettings settings;
  private final boolean oneAccount;
  private final AwsCredentialsProvider own;
  private final Optional<ReadError> refused;
  private Optional<String> account = Optional.empty();
  private final AssumedRoles roles;
  private final Map<String, Identity> byAccount = new ConcurrentHashMap<>();

  Identities(AwsSettings settings, boolean oneAccount, SdkHttpClient http) {
    this.settings = settings;
    this.oneAccount = oneAccount;
    own = provider(settings);
    refused = resolve();
    roles = new AssumedRoles(settings, own, http);
  }

  /** Who reads this target. */
  Identity of(Target target) {
    if (refused.isPresent()) {
      return new Identity.Refused(refused.get());
    }
    return settings
        .role()
        .map(role -> byAccount.computeIfAbsent(target.account(), a -> roles.assume(role, target)))
        .orElseGet(() -> asCaller(target));
  }

  /** The caller's credentials, which reach one account: another account's list would be theirs. */
  private Identity asCaller(Target target) {
    if (settings.endpoint().isPresent()) {
      return new Identity.Granted(own, true);
    }
    if (account.isPresent() && !account.get().equals(target.account())) {
      return new Identity.Refused(wrongAccount(account.get(), target));
    }
    return new Identity.Granted(own, account.isPresent() || oneAccount);
  }

  static ReadError wrongAccount(String found, Target target) {
    return ReadError.of(
            "WrongAccount",
            "the credentials are of account " + found + ", the target is " + target.account())
        .hint("use a profile of that account, or name a role to assume in each account");
  }

  private Optional<ReadError> resolve() {
    try {
      account = own.resolveCredentials().accountId();
      return Optional.empty();
    } catch (RuntimeException e) {
      // Providers throw whatever they like (a missing SSO cache is an UncheckedIOException).
      return Optional.of(CredentialsFailure.of(e, profile(settings)));
    }
  }

  private static AwsCredentialsProvider provider(AwsSettings settings) {
    return settings
        .keys()
        .<AwsCredentialsProvider>map(keys -> StaticCredentialsProvider.create(sdk(keys)))
        // A profile that was asked for by name wins over the environment's keys, as in the AWS CLI.
        .or(() -> settings.profile().map(ProfileCredentialsProvider::create))
        .or(() -> profile(settings).map(Identities::untilProfile))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /** The default chain up to a profile that was named: past it stands somebody else's identity. */
  private static AwsCredentialsProvider untilProfile(String name) {
    return AwsCredentialsProviderChain.of(
        SystemPropertyCredentialsProvider.create(),
        EnvironmentVariableCredentialsProvider.create(),
        WebIdentityTokenFileCredentialsProvider.create(),
        ProfileCredentialsProvider.create(name));
  }

  private static Optional<String> profile(AwsSettings settings) {
    return settings
        .profile()
        .or(() -> ProfileFileSystemSetting.AWS_PROFILE.getNonDefaultStringValue());
  }

  private static AwsCredentials sdk(AccessKeys keys) {
    return keys.sessionToken()
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(keys.id(), keys.secret(), token))
        .orElseGet(() -> AwsBasicCredentials.create(keys.id(), keys.secret()));
  }

  @Override
  public void close() {
    roles.close();
    if (own instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
