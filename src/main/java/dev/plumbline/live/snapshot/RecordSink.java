package dev.plumbline.live.snapshot;

import dev.plumbline.live.LivePipeline;

/** Takes what the files say, in their order. */
interface RecordSink {
  void pipeline(LivePipeline pipeline, Place at);

  void claim(Claim claim, Place at);

  /** Something that could not be read: what the file claims is no longer whole. */
  void damage(String message, Place at);
}
