package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a YAML file says, with the place of everything. Scalars keep the text that was written, for
 * what it means depends on what is wanted there.
 */
public sealed interface YamlNode {
  /** Where the value was written: for an alias, where its anchor stands. */
  Origin origin();

  /** How messages call it. */
  String kind();

  /** The value without its places, under YAML 1.2's core schema: only {@code true} is a boolean. */
  JsonNode toJson();

  /** Keys in the order that they were written, each once. */
  record Mapping(Origin origin, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** One key and its value. */
    public record Entry(String key, Origin keyOrigin, YamlNode value) {}

    public Optional<YamlNode> get(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    @Override
    public String kind() {
      return "a mapping";
    }

    @Override
    public JsonNode toJson() {
      ObjectNode object = Json.object();
      entries.forEach(e -> object.set(e.key(), e.value().toJson()));
      return object;
    }
  }

  /** Elements in order. */
  record Sequence(Origin origin, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public JsonNode toJson() {
      ArrayNode array = Json.array();
      items.forEach(item -> array.add(item.toJson()));
      return array;
    }
  }

  /**
   * A single value.
   *
   * @param text as written, without quotes
   * @param plain whether it was written without quotes
   */
  record Scalar(Origin origin, String text, boolean plain) implements YamlNode {
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    /** Whether it says "nothing": {@code null}, {@code ~}, or no text at all. */
    public boolean isNull() {
      return plain && NULL.matcher(text).matches();
    }

    public Optional<Boolean> bool() {
      if (plain && TRUE.matcher(text).matches()) {
        return Optional.of(true);
      }
      return plain && FALSE.matcher(text).matches() ? Optional.of(false) : Optional.empty();
    }

    /** A decimal number without leading zeros. */
    public Optional<BigInteger> whole() {
      return plain && WHOLE.matcher(text).matches()
          ? Optional.of(new BigInteger(text))
          : Optional.empty();
    }

    @Override
    public String kind() {
      return isNull() ? "null" : "\"" + text + "\"";
    }

    @Override
    public JsonNode toJson() {
      if (isNull()) {
        return NullNode.getInstance();
      }
      JsonNodeFactory make = JsonNodeFactory.instance;
      return bool()
          .<JsonNode>map(BooleanNode::valueOf)
          .or(() -> whole().map(number -> whole(make, number)))
          .orElseGet(() -> make.textNode(text));
    }

    private static JsonNode whole(JsonNodeFactory make, BigInteger number) {
      if (number.bitLength() < Integer.SIZE) {
        return make.numberNode(number.intValue());
      }
      return number.bitLength() < Long.SIZE
          ? make.numberNode(number.longValue())
          : make.numberNode(number);
    }
  }
}
