package dev.plumbline.policy.build;

import dev.plumbline.model.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@code opa} that is to compile.
 *
 * @param asked as it was written: a path, or a name for the PATH
 * @param file where it is; empty where there is none
 */
public record OpaProgram(String asked, Optional<Path> file) {
  private static final String WAYS_OUT =
      "install OPA (https://www.openpolicyagent.org/docs), or name its path with --opa or"
          + " PLUMBLINE_OPA, or use a bundle that \"plumbline policy build\" made where there is one";

  /** A path, or a bare name that the system looks up when it is run. */
  public OpaProgram(Path file) {
    this(file.toString(), Optional.of(file));
  }

  /** What is wrong where there is none. */
  static Problem missing(String asked, String what) {
    String where = asked.contains("/") ? "there is no program " : "the PATH has no program ";
    return Problem.error(
            Problem.Kind.POLICY, where + asked + ", which is needed to compile " + what)
        .hint(WAYS_OUT);
  }

  /** What is wrong where it is none. */
  static Problem failed(String said) {
    return Problem.error(Problem.Kind.POLICY, said).hint(WAYS_OUT);
  }
}
