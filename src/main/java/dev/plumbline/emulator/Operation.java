package dev.plumbline.emulator;

import java.util.List;

/**
 * One operation of the API. Instances hold the pipelines that they read and nothing else, and are
 * called from many threads at once.
 *
 * @see <a href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_Operations.html">
 *     Operations</a>
 */
interface Operation {
  /** The whole table. */
  static List<Operation> all(Pipelines pipelines) {
    return List.of(new GetImagePipeline(pipelines), new ListImagePipelines(pipelines));
  }

  /** The operation's name, which is also its path. */
  String name();

  /** The HTTP method. */
  String method();

  /**
   * Does it.
   *
   * @throws Refusal where the API answers with an error
   */
  Answer answer(Call call) throws Refusal;
}
