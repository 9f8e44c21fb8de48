package dev.plumbline.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a YAML file. Aliases and merge keys are resolved: what they bring stands here with the
 * place where it was written, not where it is used.
 */
public sealed interface YamlNode {
  /** Where it was written. */
  Origin origin();

  /** How many nodes a walk through it meets; long texts count as several. */
  long weight();

  /** Whether all of it could be read. */
  boolean isWhole();

  /** What a message says was found. */
  String found();

  /**
   * The value by the rules of YAML 1.2's core schema, a little stricter: only decimal numbers
   * without leading zeros are numbers. What is {@link Broken} is null: see {@link #isWhole} first.
   *
   * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">Core schema</a>
   */
  JsonNode toJson();

  /** Hands the case at hand to its function. */
  <T> T fold(
      Function<Mapping, T> mapping,
      Function<Sequence, T> sequence,
      Function<Scalar, T> scalar,
      Function<Broken, T> broken);

  /**
   * One key with its value.
   *
   * @param origin the key's
   */
  record Entry(String key, Origin origin, YamlNode value) {}

  /** Keys to values, in the order of the file. */
  record Mapping(Origin origin, Map<String, Entry> entries, long weight) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A mapping of these entries. */
    public static Mapping of(Origin origin, Map<String, Entry> entries) {
      long weight = 1;
      for (Entry entry : entries.values()) {
        weight += 1 + entry.key().length() / 32 + entry.value().weight();
      }
      return new Mapping(origin, entries, weight);
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Where a key was written, else the mapping. */
    public Origin originOf(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::origin).orElse(origin);
    }

    @Override
    public String found() {
      return "a mapping";
    }

    @Override
    public boolean isWhole() {
      return entries.values().stream().allMatch(entry -> entry.value().isWhole());
    }

    @Override
    public ObjectNode toJson() {
      ObjectNode object = Json.object();
      entries.values().forEach(e -> object.set(e.key(), e.value().toJson()));
      return object;
    }

    @Override
    public <T> T fold(
        Function<Mapping, T> mapping,
        Function<Sequence, T> sequence,
        Function<Scalar, T> scalar,
        Function<Broken, T> broken) {
      return mapping.apply(this);
    }
  }

  /** Values in order. */
  record Sequence(Origin origin, List<YamlNode> items, long weight) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    /** A list of these items. */
    public static Sequence of(Origin origin, List<YamlNode> items) {
      return new Sequence(origin, items, 1 + items.stream().mapToLong(YamlNode::weight).sum());
    }

    @Override
    public String found() {
      return "a list";
    }

    @Override
    public boolean isWhole() {
      return items.stream().allMatch(YamlNode::isWhole);
    }

    @Override
    public ArrayNode toJson() {
      ArrayNode array = Json.array();
      items.forEach(item -> array.add(item.toJson()));
      return array;
    }

    @Override
    public <T> T fold(
        Function<Mapping, T> mapping,
        Function<Sequence, T> sequence,
        Function<Scalar, T> scalar,
        Function<Broken, T> broken) {
      return sequence.apply(this);
    }
  }

  /**
   * Text as it was written.
   *
   * @param plain neither in quotes nor a block, nor said to be a string by its tag: so it may stand
   *     for a number, a boolean or null
   */
  record Scalar(Origin origin, String text, boolean plain) implements YamlNode {
    /** Whether it says null, or nothing at all. */
    public boolean isNull() {
      return plain && CoreSchema.isNull(text);
    }

    /** Whether nothing is written. */
    public boolean isEmpty() {
      return plain && text.isEmpty();
    }

    /** What it says where true or false is wanted. */
    public Optional<Boolean> bool() {
      return plain ? CoreSchema.bool(text) : Optional.empty();
    }

    @Override
    public boolean isWhole() {
      return true;
    }

    @Override
    public long weight() {
      return 1L + text.length() / 32;
    }

    @Override
    public String found() {
      return isEmpty() ? "nothing" : plain ? Shown.of(text) : "the text " + Shown.quoted(text);
    }

    @Override
    public JsonNode toJson() {
      return CoreSchema.value(text, plain);
    }

    @Override
    public <T> T fold(
        Function<Mapping, T> mapping,
        Function<Sequence, T> sequence,
        Function<Scalar, T> scalar,
        Function<Broken, T> broken) {
      return scalar.apply(this);
    }
  }

  /** What could not be read; the file's problems tell why. */
  record Broken(Origin origin) implements YamlNode {
    @Override
    public long weight() {
      return 1;
    }

    @Override
    public String found() {
      return "what could not be read";
    }

    @Override
    public JsonNode toJson() {
      return NullNode.getInstance();
    }

    @Override
    public boolean isWhole() {
      return false;
    }

    @Override
    public <T> T fold(
        Function<Mapping, T> mapping,
        Function<Sequence, T> sequence,
        Function<Scalar, T> scalar,
        Function<Broken, T> broken) {
      return broken.apply(this);
    }
  }
}
