package dev.plumbline.policy.builtins;

import java.util.List;

/** A part of a parsed template. */
sealed interface TemplateNode {
  /** Text that is written as it stands. */
  record Text(String text) implements TemplateNode {}

  /** A value that is written, unless it is only put into variables. */
  record Action(Pipeline pipeline) implements TemplateNode {}

  /** {@code if} and {@code with}, which makes its value the dot. */
  record Branch(
      boolean with, Pipeline pipeline, List<TemplateNode> then, List<TemplateNode> otherwise)
      implements TemplateNode {}

  /** {@code range}. */
  record Range(Pipeline pipeline, List<TemplateNode> body, List<TemplateNode> otherwise)
      implements TemplateNode {}

  /** {@code break} and {@code continue}. */
  record Leave(boolean ends) implements TemplateNode {}

  /**
   * Commands, each of which gets the value of the one before it as its last argument.
   *
   * @param variables that get its value
   * @param assigns to variables that are there already
   */
  record Pipeline(List<String> variables, boolean assigns, List<List<Term>> commands) {}

  /** A value in a command. */
  sealed interface Term {
    /** {@code .a.b}, {@code $x.a} or {@code (…).a}. */
    record Fields(Term of, List<String> names) implements Term {}

    /** {@code .}. */
    record Dot() implements Term {}

    /** {@code $x}, and {@code $} for the data of the whole. */
    record Variable(String name) implements Term {}

    /** A literal. */
    record Literal(GoValue value) implements Term {}

    /** {@code nil}. */
    record Nil() implements Term {}

    /** The name of a function. */
    record Function(String name) implements Term {}

    /** {@code (…)}. */
    record Group(Pipeline pipeline) implements Term {}
  }
}
