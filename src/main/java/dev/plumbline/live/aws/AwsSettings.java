package dev.plumbline.live.aws;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How AWS is reached. Whatever is not said here the SDK takes from its own environment variables,
 * system properties and shared files ({@code AWS_PROFILE}, {@code AWS_ENDPOINT_URL}, …).
 *
 * @param profile whose credentials are taken, even where the environment holds others
 * @param endpoint of Image Builder, for every region
 * @param role the name (with its path) of the role to assume in each target's account; the caller's
 *     own credentials then read nothing
 * @param keys credentials in place of all that the SDK would find
 * @param connections how many requests are under way at once, over all targets; 1 to 256
 * @param requestRate the most requests a second to one target
 * @param maxAttempts of each call, the first one included; 1 to 20
 */
public record AwsSettings(
    Optional<String> profile,
    Optional<URI> endpoint,
    Optional<String> role,
    Optional<AccessKeys> keys,
    int connections,
    Optional<Double> requestRate,
    int maxAttempts,
    RetryMode retryMode,
    Timeouts timeouts) {
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9_+=,.@/-]{1,576}");

  /** The SDK's default chain, 8 connections, no rate limit, 6 attempts. */
  public static final AwsSettings DEFAULT =
      new AwsSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          8,
          Optional.empty(),
          6,
          RetryMode.STANDARD,
          Timeouts.DEFAULT);

  public AwsSettings {
    require(connections >= 1 && connections <= 256, "connections", connections);
    require(maxAttempts >= 1 && maxAttempts <= 20, "attempts", maxAttempts);
    requestRate.ifPresent(r -> require(r > 0 && r <= 10_000, "requests a second", r));
    role.ifPresent(r -> require(ROLE.matcher(r).matches(), "a role's name", r));
    endpoint.ifPresent(e -> require(isEndpoint(e), "an endpoint (http or https, with host)", e));
  }

  /** The same, with this endpoint and these credentials. */
  public AwsSettings at(URI url, AccessKeys credentials) {
    return new AwsSettings(
        profile,
        Optional.of(url),
        role,
        Optional.of(credentials),
        connections,
        requestRate,
        maxAttempts,
        retryMode,
        timeouts);
  }

  private static boolean isEndpoint(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null;
  }

  private static void require(boolean right, String what, Object found) {
    if (!right) {
      throw new IllegalArgumentException("not " + what + ": " + found);
    }
  }
}
