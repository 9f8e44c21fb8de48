package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
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
    Arn arn = arn(call);
    mayAsk(call.caller(), arn);
    Optional<Answer> fault = pipelines.fault(arn);
    if (fault.isPresent()) {
      return fault.get();
    }
    ObjectNode document =
        pipelines
            .find(arn)
            .orElseThrow(
                () ->
                    Refusal.of(
                        "ResourceNotFoundException",
                        "The resource with ARN '" + arn + "' cannot be found."));
    return new Answer.Result(Json.object().set("imagePipeline", document));
  }

  private static Arn arn(Call call) throws Refusal {
    String text = call.query().getOrDefault(PARAMETER, "");
    return Arn.parse(text)
        .filter(Arn::isPipeline)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    PARAMETER,
                    text.isEmpty()
                        ? "It is required."
                        : "'"
                            + text
                            + "' is not like arn:aws:imagebuilder:<region>:<account>:image-pipeline/<name>."));
  }

  private static void mayAsk(Caller caller, Arn arn) throws Refusal {
    if (!caller.isIn(arn.region())) {
      throw Refusal.invalid(
          PARAMETER,
          "'" + arn + "' is not in " + caller.region().orElse("") + ", where it was asked for.");
    }
    if (!caller.owns(arn.account())) {
      throw Refusal.of(
          "AccessDeniedException",
          "User: arn:aws:iam::"
              + caller.account().orElse("")
              + ":root is not authorized to perform: imagebuilder:GetImagePipeline on resource: "
              + arn);
    }
  }
}
