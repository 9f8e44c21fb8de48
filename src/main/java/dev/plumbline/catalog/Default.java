package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import java.util.Optional;

/** What Image Builder does where a field is not set. */
public sealed interface Default {
  /** The value that stands for "not set" in this pipeline; empty where nothing does. */
  Optional<JsonNode> value(Arn pipeline, ObjectNode document);

  /** Whether documents may be shown to policies with the value filled in. */
  boolean filled();

  /** How documentation names it; empty for none. */
  String text();

  /** Not set means not there. */
  record None() implements Default {
    @Override
    public Optional<JsonNode> value(Arn pipeline, ObjectNode document) {
      return Optional.empty();
    }

    @Override
    public boolean filled() {
      return false;
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** The same value for every pipeline. */
  record Constant(JsonNode constant, boolean filled) implements Default {
    @Override
    public Optional<JsonNode> value(Arn pipeline, ObjectNode document) {
      return Optional.of(constant);
    }

    @Override
    public String text() {
      return constant.isTextual() ? constant.textValue() : constant.toString();
    }
  }

  /** A value made of the pipeline's own names: compared as equal to absent, never filled in. */
  record Derived(String text, Rule rule) implements Default {
    /** Makes the value. */
    public interface Rule {
      Optional<JsonNode> apply(Arn pipeline, ObjectNode document);
    }

    @Override
    public Optional<JsonNode> value(Arn pipeline, ObjectNode document) {
      return rule.apply(pipeline, document);
    }

    @Override
    public boolean filled() {
      return false;
    }
  }
}
