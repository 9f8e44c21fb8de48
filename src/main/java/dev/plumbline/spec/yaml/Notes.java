package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** What is said about one file while it is read. */
final class Notes {
  /** Enough was said. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full() {
      super("too many problems", null, false, false);
    }
  }

  private final String file;
  private final Problem.Kind kind;
  private final int most;
  private final List<Problem> problems = new ArrayList<>();

  Notes(String file, Problem.Kind kind, int most) {
    this.file = file;
    this.kind = kind;
    this.most = most;
  }

  Problem.Kind kind() {
    return kind;
  }

  Origin place(Mark mark) {
    return new Origin(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  YamlNode.Broken broken(Origin at, String message) {
    error(at, message);
    return new YamlNode.Broken(at);
  }

  YamlNode.Broken broken(Origin at, String message, String hint) {
    add(Problem.error(kind, at, message).hint(hint));
    return new YamlNode.Broken(at);
  }

  void error(Origin at, String message) {
    add(Problem.error(kind, at, message));
  }

  void add(Problem problem) {
    problems.add(problem);
    if (problems.size() == most) {
      problems.add(
          Problem.error(
              kind,
              Origin.ofFile(file),
              "more than " + most + " problems; nothing behind them was read"));
      throw new Full();
    }
  }

  List<Problem> problems() {
    return problems;
  }
}
