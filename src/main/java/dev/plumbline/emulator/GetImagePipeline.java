package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Optional;

/**
 * One pipeline by its ARN. What the service says of an ARN in another region or account is not
 * documented; here it is an error that names both, so that a client that signs for the wrong target
 * learns it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_GetImagePipeline.html">
 *     GetImagePipeline</a>
 */
record GetImagePipeline(Pipelines pipelines) implements Operation {
  private static final String PARAMETER = "imagePipelineArn";

  @Override
  public String name() {
    return "GetImagePipeline";
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public Answer answer(Call call) throws Refusal {
    Named named =
        Named.of(PARAMETER, String.join("", call.query(PARAMETER)), name(), call.caller());
    Optional<Answer> fault = pipelines.fault(named.arn());
    if (fault.isPresent()) {
      return fault.get();
    }
    ObjectNode document = pipelines.find(named.arn()).orElseThrow(named::absent);
    return new Answer.Result(Json.object().set("imagePipeline", document));
  }
}
