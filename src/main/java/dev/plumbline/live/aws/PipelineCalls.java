package dev.plumbline.live.aws;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import java.util.Optional;

/** The two calls that Plumbline makes, to one target. What fails is a value. */
interface PipelineCalls extends AutoCloseable {
  /** GetImagePipeline. */
  LivePipeline get(Arn arn);

  /** ListImagePipelines, one page. */
  Page page(Optional<String> token);

  /** Whether an answer tells of the target's own account. */
  boolean vouched();

  /** Why every call fails, or the later ones did; empty where calls were made. */
  Optional<ReadError> refusal();

  @Override
  void close();
}
