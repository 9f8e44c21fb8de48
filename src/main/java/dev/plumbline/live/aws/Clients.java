package dev.plumbline.live.aws;

import dev.plumbline.model.Target;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.imagebuilder.ImagebuilderClient;
import software.amazon.awssdk.services.imagebuilder.ImagebuilderClientBuilder;

/**
 * Opens one client for each target, so that a throttled target's retries do not eat another's
 * budget. Connections, credentials and timers are shared.
 */
final class Clients implements AutoCloseable {
  private static final String IDLE_CONNECTIONS = "http.maxConnections";

  private final AwsSettings settings;
  private final SdkHttpClient http;
  private final ScheduledExecutorService timers;
  private final Identities identities;

  Clients(AwsSettings settings, boolean oneAccount) {
    this.settings = settings;
    keepConnections(settings.connections());
    http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(settings.timeouts().connect())
            .socketTimeout(settings.timeouts().attempt())
            .build();
    timers = Executors.newSingleThreadScheduledExecutor(Workers.named("plumbline-timer"));
    identities = new Identities(settings, oneAccount, http);
  }

  /** The JDK keeps 5 idle connections to a host unless this property, read once, says more. */
  private static void keepConnections(int connections) {
    if (System.getProperty(IDLE_CONNECTIONS) == null) {
      System.setProperty(IDLE_CONNECTIONS, Integer.toString(Math.max(5, connections)));
    }
  }

  PipelineCalls open(Target target) {
    Identity identity = identities.of(target);
    if (identity instanceof Identity.Refused refused) {
      return new RefusedCalls(refused.error());
    }
    Identity.Granted granted = (Identity.Granted) identity;
    RequestRate rate = new RequestRate(settings.requestRate());
    return new SdkCalls(
        target,
        client(target, granted.credentials(), rate),
        rate,
        new Reachability(Math.max(3, settings.connections())),
        granted.vouched());
  }

  private ImagebuilderClient client(
      Target target, AwsCredentialsProvider credentials, RequestRate rate) {
    ImagebuilderClientBuilder builder =
        ImagebuilderClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .region(Region.of(target.region()))
            .overrideConfiguration(override(rate));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private ClientOverrideConfiguration override(RequestRate rate) {
    ClientOverrideConfiguration.Builder override =
        ClientOverrideConfiguration.builder()
            .addExecutionInterceptor(new WireCapture(rate))
            .apiCallTimeout(settings.timeouts().call())
            .apiCallAttemptTimeout(settings.timeouts().attempt())
            .scheduledExecutorService(timers)
            .retryStrategy(retries());
    // So that the profile's own endpoint and settings hold too, not only its credentials.
    settings.profile().ifPresent(override::defaultProfileName);
    return override.build();
  }

  private RetryStrategy retries() {
    return switch (settings.retryMode()) {
      case STANDARD ->
          AwsRetryStrategy.standardRetryStrategy().toBuilder()
              .maxAttempts(settings.maxAttempts())
              .build();
      case ADAPTIVE ->
          AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
              .maxAttempts(settings.maxAttempts())
              .build();
    };
  }

  @Override
  public void close() {
    identities.close();
    http.close();
    timers.shutdownNow();
  }
}
