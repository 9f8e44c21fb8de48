package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;

/**
 * A new pipeline, in the account and the region of its infrastructure configuration, which is the
 * one ARN that every request has: signatures here need not tell an account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateImagePipeline.html">
 *     CreateImagePipeline</a>
 */
record CreateImagePipeline(Pipelines pipelines, Revision revision, ClientTokens tokens)
    implements Operation {
  private static final String NAME = "name";
  private static final String INFRASTRUCTURE = "infrastructureConfigurationArn";

  @Override
  public String name() {
    return "CreateImagePipeline";
  }

  @Override
  public String method() {
    return "PUT";
  }

  @Override
  public Answer answer(Call call) throws Refusal {
    String pipeline = call.input().path(NAME).asText();
    if (!Arn.isPipelineName(pipeline)) {
      throw Refusal.invalid(NAME, "'" + pipeline + "' is not a pipeline's name.");
    }
    ObjectNode settings = Revision.settings(call.input());
    InputRules.check(settings);
    Arn arn = Arn.pipeline(target(settings), pipeline);
    Named.mayAsk(call.caller(), arn, INFRASTRUCTURE, name());
    if (call.input().path("dryRun").asBoolean()) {
      throw Refusal.of("DryRunOperationException", "The request would have succeeded.");
    }
    boolean first = tokens.first(name(), call.input());
    if (first && !pipelines.add(arn, revision.created(arn, pipeline, settings))) {
      throw Refusal.of(
          "ResourceAlreadyExistsException", "The resource '" + arn + "' already exists.");
    }
    return new Answer.Result(
        Json.object()
            .put("clientToken", call.input().path("clientToken").textValue())
            .put("imagePipelineArn", arn.toString()));
  }

  private static Target target(ObjectNode settings) throws Refusal {
    String text = settings.path(INFRASTRUCTURE).textValue();
    return Arn.parse(text)
        .filter(arn -> Target.isAccount(arn.account()) && Target.isRegion(arn.region()))
        .map(Arn::target)
        .orElseThrow(
            () -> Refusal.invalid(INFRASTRUCTURE, "'" + text + "' has no account and region."));
  }
}
