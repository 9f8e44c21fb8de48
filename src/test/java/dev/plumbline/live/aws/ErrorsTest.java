package dev.plumbline.live.aws;

import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.live.Fleet;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.live.aws.ScriptedServer.Reply;
import dev.plumbline.live.aws.ScriptedServer.Way;
import dev.plumbline.model.Arn;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the service's refusals become. */
final class ErrorsTest extends AwsTest {
  private Recorded answered(Reply reply) {
    server.gets((text, attempt) -> reply);
    return read(plan(Mode.GET, false, arn("one")));
  }

  @ParameterizedTest
  @CsvSource({
    "404, ResourceNotFoundException, whatever",
    "400, InvalidRequestException, The resource was not found",
    "400, InvalidRequestException, Pipeline does not exist.",
  })
  void absentInTheServicesWords(int status, String type, String message) {
    Recorded read = answered(Reply.error(status, type, message));
    assertThat(read.only(arn("one"))).isEqualTo(new Absent(arn("one")));
    assertThat(read.only(Fleet.HERE).complete()).isTrue();
    assertThat(read.only(Fleet.HERE).pipelines()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "404, UnknownOperationException, not found, UnknownOperationException",
    "400, InvalidRequestException, The ARN is bad, InvalidRequestException",
    "400, ClientException, does not exist, ClientException",
    "400, ResourceNotFoundException, odd status, ResourceNotFoundException",
    "500, ServiceException, boom, ServiceException",
    "503, ServiceUnavailableException, later, ServiceUnavailableException",
    "302, , moved, Http302",
  })
  void everythingElseIsUnreadable(int status, String type, String message, String code) {
    Reply reply =
        type == null
            ? new Reply(status, Reply.ok("{}").body(), Map.of(), Way.WHOLE)
            : Reply.error(status, type, message);
    ReadError error = answered(reply).error(arn("one"));
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.requestId()).contains("req-1");
    assertThat(error.message()).isEqualTo(type == null ? "status 302 without a message" : message);
  }

  @Test
  void aPageThatIsNoErrorOfTheServiceIsNotAbsent() {
    byte[] html = "<html>404 not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Recorded read = answered(new Reply(404, html, Map.of(), Way.WHOLE));
    assertThat(read.error(arn("one")).code()).isEqualTo("Http404");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | ForbiddenException | allow imagebuilder:GetImagePipeline on arn:aws:imagebuilder:"
            + "eu-central-1:123456789012:image-pipeline/one",
        "400 | AccessDeniedException | allow imagebuilder:GetImagePipeline on",
        "403 | ExpiredTokenException | the session has expired",
        "403 | UnrecognizedClientException | AWS does not know these credentials in eu-central-1",
        "403 | InvalidSignatureException | clock",
        "403 | RequestTimeTooSkewed | clock",
        "429 | CallRateLimitExceededException | lower --request-rate or --connections",
        "400 | ThrottlingException | lower --request-rate or --connections",
        "500 | ServiceException | run again later",
      })
  void hints(int status, String type, String hint) {
    ReadError error = answered(Reply.error(status, type, "said so")).error(arn("one"));
    assertThat(error.code()).isEqualTo(type);
    assertThat(error.hint()).hasValueSatisfying(h -> assertThat(h).contains(hint));
  }

  @Test
  void messagesAreOneLine() {
    ReadError error =
        answered(Reply.error(403, "ForbiddenException", "a\\nb\\u001b[31m")).error(arn("one"));
    assertThat(error.message()).isEqualTo("a b [31m");
  }

  @ParameterizedTest
  @EnumSource(RetryMode.class)
  void oneThrottledPipelineOutOfMany(RetryMode mode) {
    server.gets(
        (text, attempt) ->
            text.endsWith("/pipe7")
                ? Reply.error(429, "CallRateLimitExceededException", "slow down")
                : Reply.found(Arn.parse(text).orElseThrow()));
    Arn[] arns = IntStream.range(0, 40).mapToObj(i -> arn("pipe" + i)).toArray(Arn[]::new);
    Recorded read = read(plan(Mode.GET, false, arns), 8, 2, mode);
    assertThat(read.error(arn("pipe7")).code()).isEqualTo("CallRateLimitExceededException");
    assertThat(read.pipelines().stream().filter(Found.class::isInstance)).hasSize(39);
    TargetRead target = read.only(Fleet.HERE);
    assertThat(target.complete()).isFalse();
    assertThat(target.pipelines()).isEqualTo(39);
  }
}
