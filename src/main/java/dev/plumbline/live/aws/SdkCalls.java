package dev.plumbline.live.aws;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.imagebuilder.ImagebuilderClient;

/** The calls through the SDK, for one target. */
final class SdkCalls implements PipelineCalls {
  private final Target target;
  private final ImagebuilderClient client;
  private final RequestRate rate;
  private final Reachability reachability;
  private final boolean vouched;

  SdkCalls(
      Target target,
      ImagebuilderClient client,
      RequestRate rate,
      Reachability reachability,
      boolean vouched) {
    this.target = target;
    this.client = client;
    this.rate = rate;
    this.reachability = reachability;
    this.vouched = vouched;
  }

  @Override
  public LivePipeline get(Arn arn) {
    WireAnswer answer = new WireAnswer();
    Operation operation = Operation.get(arn);
    try {
      Optional<ReadError> failed =
          call(
              operation,
              answer,
              () ->
                  client.getImagePipeline(
                      r ->
                          r.imagePipelineArn(arn.toString())
                              .overrideConfiguration(
                                  o -> o.putExecutionAttribute(WireCapture.ANSWER, answer))));
      return failed
          .<LivePipeline>map(error -> new Unreadable(arn, error))
          .orElseGet(() -> Answers.pipeline(arn, answer));
    } catch (AwsServiceException e) {
      return Failure.saysAbsent(e)
          ? new Absent(arn)
          : new Unreadable(arn, Failure.answered(e, operation));
    }
  }

  @Override
  public Page page(Optional<String> token) {
    WireAnswer answer = new WireAnswer();
    Operation operation = Operation.list(target);
    try {
      Optional<ReadError> failed =
          call(
              operation,
              answer,
              () ->
                  client.listImagePipelines(
                      r ->
                          r.maxResults(100)
                              .nextToken(token.orElse(null))
                              .overrideConfiguration(
                                  o -> o.putExecutionAttribute(WireCapture.ANSWER, answer))));
      return failed.map(Page::failed).orElseGet(() -> Answers.page(answer));
    } catch (AwsServiceException e) {
      return Page.failed(Failure.answered(e, operation));
    }
  }

  @Override
  public boolean vouched() {
    return vouched;
  }

  @Override
  public Optional<ReadError> refusal() {
    return reachability.down();
  }

  /** Why the call brought no answer to read; what the service refused is thrown. */
  private Optional<ReadError> call(Operation operation, WireAnswer answer, Supplier<?> request) {
    Optional<ReadError> down = reachability.down();
    if (down.isPresent()) {
      return down;
    }
    rate.await();
    try {
      request.get();
      reachability.answered();
      return Optional.empty();
    } catch (AwsServiceException e) {
      reachability.answered();
      throw e;
    } catch (RuntimeException e) {
      return Optional.of(unanswered(e, operation, answer));
    }
  }

  /** A whole answer that the SDK choked on is malformed; none at all is a failed call. */
  private ReadError unanswered(RuntimeException e, Operation operation, WireAnswer answer) {
    if (answer.status() == 200) {
      reachability.answered();
      return Answers.whyNone(answer)
          .orElseGet(
              () ->
                  Answers.malformed(
                      "the SDK cannot read the answer: " + Failure.chain(e), answer));
    }
    if (!(e instanceof SdkException sdk)) {
      throw e;
    }
    ReadError error = Failure.unanswered(sdk, operation);
    reachability.unanswered(error);
    return error;
  }

  @Override
  public void close() {
    client.close();
  }
}
