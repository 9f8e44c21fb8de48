package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is said about one file while it is taken apart. A default that many pipelines inherit, and
 * an entry that stands for one in each of many targets, is wrong once for each of them, but told
 * once.
 */
public final class Notes {
  /** So many problems of one file are told; nobody reads more. */
  private static final int MOST = 200;

  /** What a problem is about; what was found there may differ from target to target. */
  private record Subject(Origin origin, Problem.Weight weight, String name) {}

  private final Problem.Kind kind;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Subject> earlier = new HashSet<>();
  private final List<Subject> now = new ArrayList<>();
  private int errors;

  /** Nothing said yet. */
  public Notes(Problem.Kind kind, String file) {
    this.kind = kind;
    this.file = file;
  }

  /** From here on, what was told of a place before is not told again. */
  void begin() {
    earlier.addAll(now);
    now.clear();
  }

  /** How many errors were met, the untold ones included. */
  public int errors() {
    return errors;
  }

  /** Whether nothing more will be told. */
  boolean full() {
    return problems.size() > MOST;
  }

  /** An error. */
  public void error(Origin at, String message) {
    add(Problem.error(kind, at, message), at);
  }

  /** An error, with the way out. */
  public void error(Origin at, String message, String hint) {
    add(Problem.error(kind, at, message).hint(hint), at);
  }

  void warn(Origin at, String message, String hint) {
    add(Problem.warning(kind, at, message).hint(hint), at);
  }

  /** An error that was told when the file was parsed. */
  void broken() {
    errors++;
  }

  private void add(Problem problem, Origin at) {
    errors += problem.isError() ? 1 : 0;
    String name = problem.message().split(": found", 2)[0];
    Subject subject = new Subject(at, problem.severity(), name);
    if (full() || earlier.contains(subject)) {
      return;
    }
    now.add(subject);
    problems.add(problem);
    if (problems.size() == MOST) {
      String message = "more than " + MOST + " problems in this file; the others are not shown";
      problems.add(Problem.error(kind, Origin.ofFile(file), message));
    }
  }

  /** All that is told, in the order in which it was met. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
