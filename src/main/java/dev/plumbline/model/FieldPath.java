package dev.plumbline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a pipeline document: {@code schedule.timezone}, {@code workflows[0].workflowArn},
 * {@code tags["cost.center"]}. A step is a member's name, an element's index, or {@code []} for any
 * element (only in the catalog and in what users ignore). In a list whose elements go by their
 * {@code name}, a member's name is that: {@code workflows[0].parameters.waitSeconds}.
 */
public record FieldPath(List<Step> steps) implements Comparable<FieldPath> {
  /** The document itself. */
  public static final FieldPath ROOT = new FieldPath(List.of());

  private static final Comparator<Step> STEP_ORDER =
      Comparator.comparingInt(Step::place).thenComparing(Step::label);

  // The quoted name is matched possessively: else a long one overflows the stack.
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\.?([A-Za-z_$][^.\\[\\]\"]*)|\\[([0-9]{0,6})]|\\[\"((?:[^\"\\\\]|\\\\.)*+)\"]");

  /** One step into a document. */
  public sealed interface Step {
    /** What stands there in this node; a missing node where nothing does. */
    JsonNode of(JsonNode node);

    /** How it is written behind what stands before it. */
    String text(boolean first);

    /** The name of a member; empty for elements. */
    default String label() {
      return "";
    }

    /** The index of an element; -1 for any element, -2 for members. */
    int place();
  }

  /** A member of an object, or the first element of an array that has this {@code name}. */
  public record Member(String name) implements Step {
    @Override
    public boolean equals(Object other) {
      return other instanceof Member member && member.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String label() {
      return name;
    }

    @Override
    public int place() {
      return -2;
    }

    @Override
    public JsonNode of(JsonNode node) {
      if (node instanceof ArrayNode array) {
        for (JsonNode element : array) {
          if (element.path("name").isTextual() && element.path("name").textValue().equals(name)) {
            return element;
          }
        }
      }
      return node.path(name);
    }

    @Override
    public String text(boolean first) {
      if (isPlain()) {
        return first ? name : "." + name;
      }
      return "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }

    /** Asked for each path of each report, millions of times: a pattern takes ten times as long. */
    private boolean isPlain() {
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
        if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-'))) {
          return false;
        }
      }
      return !name.isEmpty();
    }
  }

  /** An element of an array, from 0. */
  public record Element(int index) implements Step {
    @Override
    public int place() {
      return index;
    }

    @Override
    public JsonNode of(JsonNode node) {
      return node.path(index);
    }

    @Override
    public String text(boolean first) {
      return "[" + index + "]";
    }
  }

  /** Any element of an array. */
  public record AnyElement() implements Step {
    @Override
    public boolean equals(Object other) {
      return other instanceof AnyElement;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public int place() {
      return -1;
    }

    @Override
    public JsonNode of(JsonNode node) {
      return MissingNode.getInstance();
    }

    @Override
    public String text(boolean first) {
      return "[]";
    }
  }

  public FieldPath {
    steps = List.copyOf(steps);
  }

  // By hand: the generated ones are linked when they are first called, and a start waits for that.
  @Override
  public boolean equals(Object other) {
    return other instanceof FieldPath path && path.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** The path of these member names. */
  public static FieldPath of(String... names) {
    FieldPath path = ROOT;
    for (String name : names) {
      path = path.member(name);
    }
    return path;
  }

  /** Reads the written form; empty where the text is no path. */
  public static Optional<FieldPath> parse(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      boolean parted = text.charAt(at) == '[' || (text.charAt(at) == '.') != (at == 0);
      if (!parted || !m.find(at) || m.start() != at) {
        return Optional.empty();
      }
      steps.add(step(m));
      at = m.end();
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new FieldPath(steps));
  }

  private static Step step(Matcher m) {
    if (m.group(1) != null) {
      return new Member(m.group(1));
    }
    if (m.group(3) != null) {
      return new Member(m.group(3).replaceAll("\\\\(.)", "$1"));
    }
    return m.group(2).isEmpty() ? new AnyElement() : new Element(Integer.parseInt(m.group(2)));
  }

  /** This path and one member more. */
  public FieldPath member(String name) {
    return and(new Member(name));
  }

  /** This path and one element more. */
  public FieldPath element(int index) {
    return and(new Element(index));
  }

  /** This path with {@code []} behind it. */
  public FieldPath anyElement() {
    return and(new AnyElement());
  }

  private FieldPath and(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new FieldPath(longer);
  }

  /** The path without its last step; the root's is the root. */
  public FieldPath parent() {
    return steps.isEmpty() ? this : new FieldPath(steps.subList(0, steps.size() - 1));
  }

  /** The path with each index replaced by {@code []}, as the catalog names it. */
  public FieldPath general() {
    return new FieldPath(
        steps.stream().map(s -> s instanceof Element ? new AnyElement() : s).toList());
  }

  /** The last step; a step that names nothing for the root. */
  public Step last() {
    return steps.isEmpty() ? new AnyElement() : steps.get(steps.size() - 1);
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** The name of the top-level member that this lies in; empty for the root. */
  public String topLevel() {
    return steps.isEmpty() || !(steps.get(0) instanceof Member first) ? "" : first.name();
  }

  /** Whether {@code other} is this place or lies inside it; {@code []} covers every index. */
  public boolean covers(FieldPath other) {
    if (other.steps.size() < steps.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      boolean any = steps.get(i) instanceof AnyElement && other.steps.get(i) instanceof Element;
      if (!any && !steps.get(i).equals(other.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What stands here in the document; a missing node where nothing does. */
  public JsonNode in(JsonNode document) {
    JsonNode node = document;
    for (Step step : steps) {
      node = step.of(node);
    }
    return node;
  }

  /** Step by step: what encloses first, names by their letters, elements by their place. */
  @Override
  public int compareTo(FieldPath other) {
    int both = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < both; i++) {
      int order = STEP_ORDER.compare(steps.get(i), other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), other.steps.size());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(step.text(text.isEmpty()));
    }
    return text.toString();
  }
}
