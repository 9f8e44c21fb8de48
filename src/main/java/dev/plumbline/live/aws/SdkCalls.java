package dev.plumbline.live.aws;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Optional;
import java.util.function.Function;
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
    Operation operation = Operation.get(arn);
    WireAnswer answer = new WireAnswer();
    try {
      return call(
          () ->
              client.getImagePipeline(
                  r ->
                      r.imagePipelineArn(arn.toString())
                          .overrideConfiguration(
                              o -> o.putExecutionAttribute(WireCapture.ANSWER, answer))),
          answer,
          operation,
          a -> Answers.pipeline(arn, a),
          error -> new Unreadable(arn, error));
    } catch (AwsServiceException e) {
      return Failure.saysAbsent(e)
          ? new Absent(arn)
          : new Unreadable(arn, Failure.answered(e, operation));
    }
  }

  @Override
  public Page page(Optional<String> token) {
    Operation operation = Operation.list(target);
    WireAnswer answer = new WireAnswer();
    try {
      return call(
          () ->
              client.listImagePipelines(
                  r ->
                      r.maxResults(100)
                          .nextToken(token.orElse(null))
                          .overrideConfiguration(
                              o -> o.putExecutionAttribute(WireCapture.ANSWER, answer))),
          answer,
          operation,
          Answers::page,
          Page::failed);
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

  /**
   * One call. What the service refuses is thrown; an answer is read from the wire, also where the
   * SDK's model choked on it.
   */
  private <T> T call(
      Runnable request,
      WireAnswer answer,
      Operation operation,
      Function<WireAnswer, T> read,
      Function<ReadError, T> failed) {
    Optional<ReadError> down = reachability.down();
    if (down.isPresent()) {
      return failed.apply(down.get());
    }
    rate.await();
    try {
      request.run();
    } catch (AwsServiceException e) {
      reachability.answered();
      throw e;
    } catch (SdkException e) {
      if (answer.status() != 200) {
        ReadError error = Failure.unanswered(e, operation);
        reachability.unanswered(error);
        return failed.apply(error);
      }
    }
    reachability.answered();
    return read.apply(answer);
  }

  @Override
  public void close() {
    client.close();
  }
}
