package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;

/**
 * Adds tags to a pipeline, and changes those that it has.
 *
 * @see <a href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_TagResource.html">
 *     TagResource</a>
 */
record TagResource(Pipelines pipelines) implements Operation {
  private static final String TAGS = "tags";

  @Override
  public String name() {
    return "TagResource";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/tags/";
  }

  @Override
  public Answer answer(Call call) throws Refusal {
    Named named = Named.of("resourceArn", call.label(), name(), call.caller());
    JsonNode added = call.input().path(TAGS);
    TagRules.check(added, TAGS, "InvalidParameterException");
    ObjectNode before = pipelines.find(named.arn()).orElseThrow(named::absent);
    if (with(before, added).path(TAGS).size() > TagRules.MOST) {
      throw TagRules.refusal(
          "InvalidParameterException", TAGS, "A resource has at most " + TagRules.MOST + " tags.");
    }
    pipelines.change(named.arn(), document -> with(document, added));
    return new Answer.Result(Json.object());
  }

  private static ObjectNode with(ObjectNode document, JsonNode added) {
    ObjectNode changed = document.deepCopy();
    ObjectNode tags =
        changed.path(TAGS) instanceof ObjectNode there ? there : changed.putObject(TAGS);
    tags.setAll((ObjectNode) added);
    return changed;
  }
}
