package dev.plumbline.live.aws;

import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.live.Fleet;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.live.aws.ScriptedServer.Reply;
import dev.plumbline.live.aws.ScriptedServer.Way;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer to GetImagePipeline has to be, to count. */
final class AnswersTest extends AwsTest {
  private Recorded answered(Reply reply) {
    server.gets((text, attempt) -> reply);
    return read(plan(Mode.GET, false, arn("one")));
  }

  @Test
  void aFoundDocumentIsTheWireDocument() {
    Recorded read =
        answered(
            Reply.ok(
                "{\"imagePipeline\":{\"arn\":\""
                    + arn("one")
                    + "\",\"enhancedImageMetadataEnabled\":\"yes\",\"newer\":{\"b\":1.25,\"a\":[]}}}"));
    assertThat(read.document(arn("one")))
        .hasToString(
            "{\"arn\":\""
                + arn("one")
                + "\",\"enhancedImageMetadataEnabled\":\"yes\",\"newer\":{\"a\":[],\"b\":1.25}}");
    assertThat(read.only(Fleet.HERE).complete()).isTrue();
    assertThat(read.only(Fleet.HERE).pipelines()).isEqualTo(1);
    assertThat(server.requests()).containsExactly("GET /GetImagePipeline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | found nothing, wanted an object",
        "`` | found an empty body",
        "[] | found an array, wanted a JSON object",
        "null | found null, wanted a JSON object",
        "{\"imagePipeline\":[]} | found an array, wanted an object",
        "{\"imagePipeline\":\"x\"} | found text, wanted an object",
        "{\"imagePipeline\":null} | found null, wanted an object",
        "{\"imagePipeline\":{}} | found nothing as its arn, wanted text",
        "{\"imagePipeline\":{\"arn\":7}} | found a number as its arn, wanted text",
        "{\"imagePipeline\":{\"arn\":\"x\"}} | wanted the ARN of an image pipeline",
        "{\"imagePipeline\":{\"arn\":\"arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/two\"}}"
            + " | the answer is about arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/two",
        "{\"imagePipeline\":{\"arn\":\"a\",\"arn\":\"b\"}} | is not JSON: Duplicate field 'arn'",
        "{\"imagePipeline\":{ | is not JSON",
        "{} {} | is not JSON",
        "<html> | is not JSON",
      })
  void anythingElseIsUnreadable(String body, String says) {
    Recorded read = answered(Reply.ok(body));
    ReadError error = read.error(arn("one"));
    assertThat(error.code()).isEqualTo("MalformedAnswer");
    assertThat(error.message()).contains(says);
    assertThat(error.requestId()).contains("req-1");
    assertThat(read.only(Fleet.HERE).complete()).isFalse();
  }

  @Test
  void aTypeThatTheSdkCannotReadStaysInTheDocument() {
    String body =
        "{\"imagePipeline\":{\"arn\":\"" + arn("one") + "\",\"schedule\":[1],\"tags\":\"x\"}}";
    assertThat(answered(Reply.ok(body)).document(arn("one")).path("schedule")).hasToString("[1]");
  }

  @Test
  void brokenUtf8IsUnreadable() {
    byte[] body =
        Fleet.document(arn("one")).replace('é', '\u00e9').getBytes(StandardCharsets.ISO_8859_1);
    String open = "{\"imagePipeline\":";
    byte[] all = (open + " ".repeat(body.length) + "}").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(body, 0, all, open.length(), body.length);
    ReadError error = answered(new Reply(200, all, Map.of(), Way.WHOLE)).error(arn("one"));
    assertThat(error.code()).isEqualTo("MalformedAnswer");
    assertThat(error.message()).contains("is not UTF-8");
  }

  @Test
  void anotherStatusThanOkIsUnreadable() {
    Reply accepted = Reply.found(arn("one"));
    ReadError error =
        answered(new Reply(202, accepted.body(), Map.of(), Way.WHOLE)).error(arn("one"));
    assertThat(error.message()).contains("found status 202").contains("wanted status 200");
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"CUT", "CLOSED"})
  void aBrokenAnswerIsTriedAgain(Way way) {
    server.gets((text, attempt) -> Reply.found(arn("one")).by(attempt < 3 ? way : Way.WHOLE));
    assertThat(read(plan(Mode.GET, false, arn("one"))).document(arn("one")).path("name"))
        .hasToString("\"one\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"CUT", "CLOSED"})
  void anAnswerThatStaysBrokenIsUnreadable(Way way) {
    ReadError error = answered(Reply.found(arn("one")).by(way)).error(arn("one"));
    assertThat(error.code()).isEqualTo("NoAnswer");
    assertThat(error.message()).doesNotContain("\n").isNotBlank();
  }

  @Test
  void anAnswerThatTricklesIsGivenUp() {
    long begin = System.nanoTime();
    ReadError error = answered(Reply.found(arn("one")).by(Way.TRICKLE)).error(arn("one"));
    assertThat(error.code()).isEqualTo("TimedOut");
    assertThat(error.hint()).hasValueSatisfying(h -> assertThat(h).contains("--timeout"));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void anAnswerWithoutEndIsGivenUp() {
    byte[] huge = new byte[WireCapture.MAX_BODY + 1];
    ReadError error = answered(new Reply(200, huge, Map.of(), Way.WHOLE)).error(arn("one"));
    assertThat(error.message()).contains("longer than 16777216 bytes");
  }

  @Test
  void theLastAttemptCounts() {
    server.gets(
        (text, attempt) ->
            attempt < 3
                ? new Reply(
                    500,
                    Reply.ok("{\"imagePipeline\":{\"arn\":\"" + text + "\",\"old\":1}}").body(),
                    Map.of("x-amzn-ErrorType", "ServiceException"),
                    Way.WHOLE)
                : Reply.found(arn("one")));
    assertThat(read(plan(Mode.GET, false, arn("one"))).document(arn("one")).has("old")).isFalse();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void anEarlierAttemptsAnswerIsVoid() {
    String body = "{\"imagePipeline\":{\"arn\":\"" + arn("one") + "\",\"schedule\":[1]}}";
    server.gets((text, attempt) -> Reply.ok(body).by(attempt == 1 ? Way.WHOLE : Way.CLOSED));
    assertThat(read(plan(Mode.GET, false, arn("one"))).error(arn("one")).code())
        .isEqualTo("NoAnswer");
  }

  @Test
  void aFailureStaysInItsPipeline() {
    server.gets(
        (text, attempt) ->
            text.endsWith("two")
                ? Reply.ok("{}")
                : Reply.found(dev.plumbline.model.Arn.parse(text).orElseThrow()));
    Recorded read = read(plan(Mode.GET, false, arn("one"), arn("two"), arn("three")));
    assertThat(read.only(arn("one"))).isInstanceOf(LivePipeline.Found.class);
    assertThat(read.error(arn("two")).code()).isEqualTo("MalformedAnswer");
    assertThat(read.only(arn("three"))).isInstanceOf(LivePipeline.Found.class);
    assertThat(read.only(Fleet.HERE).pipelines()).isEqualTo(2);
    assertThat(read.only(Fleet.HERE).complete()).isFalse();
    assertThat(read.only(Fleet.HERE).error()).isEmpty();
  }
}
