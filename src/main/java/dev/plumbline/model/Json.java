package dev.plumbline.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How JSON is read and written everywhere: duplicate keys and trailing text are errors, numbers
 * keep their digits, and documents stand in one canonical form. Trees are never changed once they
 * belong to a value.
 */
public final class Json {
  /** The one mapper. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** One tree out of a stream that goes on behind it. */
  public static final ObjectReader TREES =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /**
   * One JSON value from UTF-8 bytes.
   *
   * @throws JsonProcessingException where the bytes are not exactly one
   */
  public static JsonNode read(byte[] utf8) throws JsonProcessingException {
    try {
      JsonNode node = MAPPER.readTree(utf8);
      return node;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compact UTF-8. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /** Compact text. */
  public static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /** Indented UTF-8: two spaces, {@code \n} on every platform, and a line end at the end. */
  public static byte[] pretty(JsonNode node) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try {
      String text = MAPPER.writer(printer).writeValueAsString(node);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /**
   * The same document with its members in the order of their names, at every depth, and U+FFFD in
   * place of lone surrogates, which neither UTF-8 nor a policy's memory can hold.
   */
  public static ObjectNode canonical(ObjectNode document) {
    ObjectNode sorted = object();
    members(document).forEach(member -> sorted.set(member.getKey(), canon(member.getValue())));
    return sorted;
  }

  /** An object's members as {@link #canonical} has them, with their values as they are. */
  public static Set<Map.Entry<String, JsonNode>> members(JsonNode object) {
    // Most documents were made canonical before.
    if (inOrder(object)) {
      return object.properties();
    }
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(e -> members.put(wellFormed(e.getKey()), e.getValue()));
    return members.entrySet();
  }

  private static boolean inOrder(JsonNode object) {
    String last = "";
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      if (name.compareTo(last) <= 0 || hasSurrogates(name)) {
        return false;
      }
      last = name;
    }
    return true;
  }

  private static JsonNode canon(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return canonical(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array();
      array.forEach(element -> copy.add(canon(element)));
      return copy;
    }
    return node.isTextual() && hasSurrogates(node.textValue())
        ? JsonNodeFactory.instance.textNode(wellFormed(node.textValue()))
        : node;
  }

  /** The text with U+FFFD in place of each lone surrogate. */
  public static String wellFormed(String text) {
    return hasSurrogates(text) ? LONE_SURROGATE.matcher(text).replaceAll("\uFFFD") : text;
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
