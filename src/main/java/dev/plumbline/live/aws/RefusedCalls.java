package dev.plumbline.live.aws;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import java.util.Optional;

/** A target that nobody may read: each call fails at once, alike. */
record RefusedCalls(ReadError error) implements PipelineCalls {
  @Override
  public LivePipeline get(Arn arn) {
    return new LivePipeline.Unreadable(arn, error);
  }

  @Override
  public Page page(Optional<String> token) {
    return Page.failed(error);
  }

  @Override
  public boolean vouched() {
    return false;
  }

  @Override
  public Optional<ReadError> refusal() {
    return Optional.of(error);
  }

  @Override
  public void close() {}
}
