package dev.plumbline.emulator;

import java.time.InstantSource;
import java.util.List;

/**
 * One operation of the API. Instances are called from many threads at once, and hold nothing but
 * the pipelines that they work on and what their requests have in common.
 *
 * @see <a href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_Operations.html">
 *     Operations</a>
 */
interface Operation {
  /** The whole table. */
  static List<Operation> all(Pipelines pipelines, InstantSource clock) {
    Revision revision = new Revision(clock);
    ClientTokens tokens = new ClientTokens();
    return List.of(
        new GetImagePipeline(pipelines),
        new ListImagePipelines(pipelines),
        new UpdateImagePipeline(pipelines, revision, tokens),
        new CreateImagePipeline(pipelines, revision, tokens),
        new TagResource(pipelines),
        new UntagResource(pipelines));
  }

  /** The operation's name. */
  String name();

  /** Its path; where it ends in a slash, what is behind it is the call's label. */
  default String path() {
    return "/" + name();
  }

  /** Whether a request for this path is one for this operation. */
  default boolean isAt(String path) {
    return path().endsWith("/") ? path.startsWith(path()) : path.equals(path());
  }

  /** The HTTP method. */
  String method();

  /**
   * Does it.
   *
   * @throws Refusal where the API answers with an error
   */
  Answer answer(Call call) throws Refusal;
}
