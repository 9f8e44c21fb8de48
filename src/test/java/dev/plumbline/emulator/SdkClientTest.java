package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.imagebuilder.ImagebuilderClient;
import software.amazon.awssdk.services.imagebuilder.model.CallRateLimitExceededException;
import software.amazon.awssdk.services.imagebuilder.model.ImagePipeline;
import software.amazon.awssdk.services.imagebuilder.model.ImagebuilderException;
import software.amazon.awssdk.services.imagebuilder.model.InvalidRequestException;

/** What the SDK for Java makes of the answers. */
final class SdkClientTest {
  private static ImagebuilderClient client(Emulator emulator, Region region) {
    return ImagebuilderClient.builder()
        .endpointOverride(emulator.endpoint())
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("emulator", "emulator")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  @Test
  void readsAndPagesThroughARegion() throws IOException {
    try (Emulator emulator =
            Emulator.start(DemoFleet.fleet(), EmulatorOptions.DEFAULTS, Clock.systemUTC());
        ImagebuilderClient client = client(emulator, Region.EU_CENTRAL_1)) {
      ImagePipeline golden =
          client
              .getImagePipeline(
                  r ->
                      r.imagePipelineArn(
                          "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden-al2023"))
              .imagePipeline();

      assertThat(golden.name()).isEqualTo("golden-al2023");
      assertThat(golden.workflows()).hasSize(2);
      assertThat(client.listImagePipelinesPaginator(r -> r.maxResults(4)).imagePipelineList())
          .extracting(ImagePipeline::name)
          .hasSize(6)
          .startsWith("ci-runner")
          .endsWith("windows-2022");
      assertThat(emulator.requests().byOperation()).containsEntry("ListImagePipelines", 2);
    }
  }

  @Test
  void knowsTheErrors() throws IOException {
    try (Emulator emulator =
            Emulator.start(DemoFleet.fleet(), EmulatorOptions.DEFAULTS, Clock.systemUTC());
        ImagebuilderClient client = client(emulator, Region.US_EAST_1)) {
      assertThatThrownBy(() -> client.getImagePipeline(r -> r.imagePipelineArn("arn:aws")))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(
              () ->
                  client.getImagePipeline(
                      r ->
                          r.imagePipelineArn(
                              "arn:aws:imagebuilder:us-east-1:210987654321:image-pipeline/payments-base")))
          .isInstanceOfSatisfying(
              ImagebuilderException.class,
              e -> {
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                assertThat(e.statusCode()).isEqualTo(403);
                assertThat(e.requestId()).hasSize(36);
              });
    }
  }

  @Test
  void takesAThrottledAnswerForThrottling() throws IOException {
    EmulatorOptions options = new EmulatorOptions(0, Duration.ZERO, Optional.of(0.001), 0, 0);
    try (Emulator emulator = Emulator.start(Fleet.EMPTY, options, Clock.systemUTC());
        ImagebuilderClient client = client(emulator, Region.US_EAST_1)) {
      assertThat(client.listImagePipelines(r -> {}).hasImagePipelineList()).isTrue();
      assertThatThrownBy(() -> client.listImagePipelines(r -> {}))
          .isInstanceOfSatisfying(
              CallRateLimitExceededException.class,
              e -> assertThat(e.isThrottlingException()).isTrue());
    }
  }

  @Test
  void writesAndReadsBack() throws IOException {
    String arn = "arn:aws:imagebuilder:eu-central-1:123456789012:";
    try (Emulator emulator =
            Emulator.start(Fleet.EMPTY, EmulatorOptions.DEFAULTS, Clock.systemUTC());
        ImagebuilderClient client = client(emulator, Region.EU_CENTRAL_1)) {
      String made =
          client
              .createImagePipeline(
                  r ->
                      r.name("made here")
                          .imageRecipeArn(arn + "image-recipe/made/1.x.x")
                          .infrastructureConfigurationArn(
                              arn + "infrastructure-configuration/private")
                          .status("DISABLED")
                          .tags(Map.of("a", "1", "b", "2")))
              .imagePipelineArn();
      client.updateImagePipeline(
          r ->
              r.imagePipelineArn(made)
                  .imageRecipeArn(arn + "image-recipe/made/2.x.x")
                  .infrastructureConfigurationArn(arn + "infrastructure-configuration/private"));
      client.tagResource(r -> r.resourceArn(made).tags(Map.of("c", "3")));
      client.untagResource(r -> r.resourceArn(made).tagKeys("a", "b"));

      ImagePipeline found = client.getImagePipeline(r -> r.imagePipelineArn(made)).imagePipeline();
      assertThat(found.statusAsString()).isEqualTo("ENABLED");
      assertThat(found.imageRecipeArn()).endsWith("/2.x.x");
      assertThat(found.tags()).isEqualTo(Map.of("c", "3"));
    }
  }
}
