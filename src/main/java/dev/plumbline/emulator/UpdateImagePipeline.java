package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Optional;

/**
 * Replaces all settings of a pipeline, as the API does: what the request leaves out is reset. Name,
 * platform, tags and the kind of the recipe stay.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_UpdateImagePipeline.html">
 *     UpdateImagePipeline</a>
 */
record UpdateImagePipeline(Pipelines pipelines, Revision revision, ClientTokens tokens)
    implements Operation {
  private static final String PARAMETER = "imagePipelineArn";
  private static final String CONTAINER = "containerRecipeArn";

  @Override
  public String name() {
    return "UpdateImagePipeline";
  }

  @Override
  public String method() {
    return "PUT";
  }

  @Override
  public Answer answer(Call call) throws Refusal {
    String text = call.input().path(PARAMETER).asText();
    Named named = Named.of(PARAMETER, text, name(), call.caller());
    Optional<Answer> fault = pipelines.fault(named.arn());
    if (fault.isPresent()) {
      return fault.get();
    }
    ObjectNode settings = Revision.settings(call.input());
    settings.remove("tags");
    InputRules.check(settings);
    ObjectNode old = pipelines.find(named.arn()).orElseThrow(named::absent);
    if (old.has(CONTAINER) != settings.has(CONTAINER)) {
      throw Refusal.invalid(
          CONTAINER, "A pipeline cannot change between image and container recipes.");
    }
    if (tokens.first(name(), call.input())) {
      pipelines.change(named.arn(), document -> revision.replaced(document, settings));
    }
    return new Answer.Result(
        Json.object()
            .put("clientToken", call.input().path("clientToken").textValue())
            .put(PARAMETER, named.arn().toString()));
  }
}
