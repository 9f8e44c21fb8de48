package dev.plumbline.policy.builtins;

import dev.plumbline.policy.builtins.TemplateNode.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From a template's text to its parts; every mistake in it is found here, as Go does. */
final class TemplateParser {
  private static final Set<String> NAMED = Set.of("define", "block", "template");
  private static final int DEPTH = 200;

  private final TemplateScanner in;
  private final TemplatePipelines pipelines;
  private int ranges;
  private int depth;

  /** Whether the action that begins wants the spaces before it gone. */
  private boolean marked;

  /** What ended a list of parts: {@code end}, {@code else}, or the template's end. */
  private String ending = "";

  private TemplateParser(String template) {
    in = new TemplateScanner(template);
    pipelines = new TemplatePipelines(in);
  }

  static List<TemplateNode> parse(String template) {
    TemplateParser parser = new TemplateParser(template);
    List<TemplateNode> all = parser.list();
    if (!parser.ending.isEmpty()) {
      throw parser.in.wrong();
    }
    return all;
  }

  private List<TemplateNode> list() {
    List<TemplateNode> nodes = new ArrayList<>();
    while (true) {
      if (!text(nodes)) {
        ending = "";
        return nodes;
      }
      if (comment()) {
        continue;
      }
      in.spaces();
      String word = pipelines.keyword();
      if (word.equals("end") || word.equals("else")) {
        ending = word;
        return nodes;
      }
      nodes.add(node(word));
    }
  }

  /** Text up to the next action, if there is one, trimmed where the actions around it say so. */
  private boolean text(List<TemplateNode> nodes) {
    String text = in.before("{{");
    if (pipelines.trims()) {
      text = TemplateScanner.leftTrimmed(text);
    }
    boolean more = in.take("{{");
    marked = false;
    if (in.sees("- ") || in.sees("-\t") || in.sees("-\r") || in.sees("-\n")) {
      in.next();
      marked = true;
      text = TemplateScanner.rightTrimmed(text);
    }
    if (!text.isEmpty()) {
      nodes.add(new TemplateNode.Text(text));
    }
    return more;
  }

  /** A comment stands between its braces, or their marks, without any space. */
  private boolean comment() {
    TemplateScanner.Mark mark = in.mark();
    if (marked) {
      in.next();
    }
    if (!in.take("/*")) {
      in.back(mark);
      return false;
    }
    in.until("*/");
    pipelines.closeComment();
    return true;
  }

  private TemplateNode node(String word) {
    if (NAMED.contains(word)) {
      throw Templates.unsupported("{{" + word + "}}");
    }
    return switch (word) {
      case "if", "with" -> branch(word.equals("with"));
      case "range" -> range();
      case "break", "continue" -> leave(word.equals("break"));
      default -> {
        Pipeline pipeline = pipelines.pipeline(false);
        pipelines.close();
        yield new TemplateNode.Action(pipeline);
      }
    };
  }

  private TemplateNode leave(boolean ends) {
    if (ranges == 0) {
      throw in.wrong();
    }
    pipelines.close();
    return new TemplateNode.Leave(ends);
  }

  private TemplateNode branch(boolean with) {
    int scope = enter();
    Pipeline pipeline = pipelines.pipeline(false);
    pipelines.close();
    List<TemplateNode> then = list();
    List<TemplateNode> otherwise = otherwise(with ? "with" : "if");
    leave(scope);
    return new TemplateNode.Branch(with, pipeline, then, otherwise);
  }

  private TemplateNode range() {
    int scope = enter();
    Pipeline pipeline = pipelines.pipeline(true);
    pipelines.close();
    ranges++;
    List<TemplateNode> body = list();
    ranges--;
    List<TemplateNode> otherwise = otherwise("");
    leave(scope);
    return new TemplateNode.Range(pipeline, body, otherwise);
  }

  private int enter() {
    if (++depth > DEPTH) {
      throw Templates.unsupported("a template that is nested so deeply");
    }
    return pipelines.variables();
  }

  private void leave(int scope) {
    depth--;
    pipelines.forget(scope);
  }

  /** What stands between {@code else} and {@code end}. */
  private List<TemplateNode> otherwise(String chained) {
    if (ending.equals("end")) {
      pipelines.close();
      return List.of();
    }
    if (!ending.equals("else")) {
      throw in.wrong();
    }
    in.spaces();
    String word = pipelines.keyword();
    if (!word.isEmpty() && word.equals(chained)) {
      return List.of(branch(word.equals("with")));
    }
    pipelines.close();
    List<TemplateNode> otherwise = list();
    if (!ending.equals("end")) {
      throw in.wrong();
    }
    pipelines.close();
    return otherwise;
  }
}
