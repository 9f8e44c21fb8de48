package dev.plumbline.live.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an answer's bytes say. An answer counts only with status 200 and the members that the API
 * documents; the SDK itself takes {@code {}} and an empty body for success.
 */
final class Answers {
  private Answers() {}

  /** Thrown and caught in this package only. */
  static final class Malformed extends Exception {
    Malformed(String message) {
      super(message);
    }
  }

  static LivePipeline pipeline(Arn arn, WireAnswer answer) {
    try {
      JsonNode node = object(answer).path("imagePipeline");
      Found found =
          PipelineDocument.read(node, Capture.WIRE)
              .orElseThrow(
                  () ->
                      new Malformed(
                          "imagePipeline in the answer: " + PipelineDocument.whyNot(node)));
      if (!found.arn().equals(arn)) {
        throw new Malformed("the answer is about " + found.arn() + ", asked was " + arn);
      }
      return found;
    } catch (Malformed e) {
      return new Unreadable(arn, malformed(e, answer));
    }
  }

  static Page page(WireAnswer answer) {
    try {
      ObjectNode all = object(answer);
      JsonNode list = all.path("imagePipelineList");
      JsonNode token = all.path("nextToken");
      if (!list.isArray()) {
        throw new Malformed(
            "imagePipelineList in the answer: found "
                + PipelineDocument.shape(list)
                + ", wanted an array");
      }
      if (!token.isTextual() && !token.isMissingNode() && !token.isNull()) {
        throw new Malformed(
            "nextToken in the answer: found " + PipelineDocument.shape(token) + ", wanted text");
      }
      List<JsonNode> entries = StreamSupport.stream(list.spliterator(), false).toList();
      return new Page(
          entries,
          Optional.ofNullable(token.textValue()).filter(t -> !t.isEmpty()),
          Optional.empty());
    } catch (Malformed e) {
      return Page.failed(malformed(e, answer));
    }
  }

  static ReadError malformed(String message, WireAnswer answer) {
    return new ReadError(
        "MalformedAnswer",
        Failure.oneLine(message),
        answer.requestId(),
        Optional.of("check that the endpoint is EC2 Image Builder's, with no proxy in between"));
  }

  private static ReadError malformed(Malformed e, WireAnswer answer) {
    return malformed(String.valueOf(e.getMessage()), answer);
  }

  private static ObjectNode object(WireAnswer answer) throws Malformed {
    String came = "status " + answer.status() + ", " + answer.body().length + " bytes";
    if (answer.status() != 200) {
      throw new Malformed("found " + came + ", wanted status 200");
    }
    if (answer.body().length == 0) {
      throw new Malformed("found an empty body, wanted a JSON object");
    }
    JsonNode node = json(answer.body(), came);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new Malformed("found " + PipelineDocument.shape(node) + ", wanted a JSON object");
  }

  private static JsonNode json(byte[] body, String came) throws Malformed {
    try {
      // Decoded here: the parser guesses at other encodings, and lets some broken UTF-8 pass.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Json.read(text);
    } catch (CharacterCodingException e) {
      throw new Malformed("the answer (" + came + ") is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new Malformed("the answer (" + came + ") is not JSON: " + e.getOriginalMessage());
    }
  }
}
