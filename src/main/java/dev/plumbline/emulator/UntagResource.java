package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.List;

/**
 * Takes tags from a pipeline; a key that it does not have is no error.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_UntagResource.html">
 *     UntagResource</a>
 */
record UntagResource(Pipelines pipelines) implements Operation {
  private static final String KEYS = "tagKeys";

  @Override
  public String name() {
    return "UntagResource";
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public String path() {
    return "/tags/";
  }

  @Override
  public Answer answer(Call call) throws Refusal {
    Named named = Named.of("resourceArn", call.label(), name(), call.caller());
    List<String> keys = call.query(KEYS);
    if (keys.isEmpty() || keys.size() > TagRules.MOST) {
      throw TagRules.refusal(
          "InvalidParameterException", KEYS, "1 to " + TagRules.MOST + " keys are required.");
    }
    for (String key : keys) {
      TagRules.key(key, KEYS, "InvalidParameterException");
    }
    if (pipelines.change(named.arn(), document -> without(document, keys)).isEmpty()) {
      throw named.absent();
    }
    return new Answer.Result(Json.object());
  }

  private static ObjectNode without(ObjectNode document, List<String> keys) {
    ObjectNode changed = document.deepCopy();
    if (changed.path("tags") instanceof ObjectNode tags) {
      tags.remove(keys);
    }
    return changed;
  }
}
