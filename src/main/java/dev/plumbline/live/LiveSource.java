package dev.plumbline.live;

import dev.plumbline.model.Problem;

/** Somewhere live pipelines are read from: AWS, or a snapshot. */
public interface LiveSource {
  /**
   * Reads all that the plan asks for. Every wanted ARN reaches the sink exactly once; a pipeline
   * that nobody declared reaches it once as found, when the plan asks for unmanaged ones; every
   * target reaches it once. A failed read is a value, so this throws only where the program is
   * wrong.
   */
  void read(ReadPlan plan, Sink sink);

  /**
   * Takes what was read, in any order; sources call it from several threads at once. A sink that
   * blocks slows the source down, so that nothing piles up.
   */
  interface Sink {
    void pipeline(LivePipeline pipeline);

    void target(TargetRead target);

    /**
     * The source itself is damaged: a snapshot line that does not parse, a file that is not there.
     */
    void problem(Problem problem);
  }
}
