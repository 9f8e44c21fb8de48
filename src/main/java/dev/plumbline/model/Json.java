package dev.plumbline.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How JSON is read and written everywhere: duplicate keys and trailing text are errors, numbers
 * keep their digits, and documents stand in one canonical form. Trees are never changed once they
 * belong to a value.
 */
public final class Json {
  /** Of parsers that refuse duplicate keys. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

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
    return only(() -> FACTORY.createParser(utf8));
  }

  /**
   * One JSON value from a text.
   *
   * @throws JsonProcessingException where the text is not exactly one
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    return only(() -> FACTORY.createParser(text));
  }

  /** The value that the parser stands at, or before; missing at its end. More may follow. */
  public static JsonNode tree(JsonParser parser) throws IOException {
    return Trees.next(parser);
  }

  private interface Source {
    JsonParser parser() throws IOException;
  }

  private static JsonNode only(Source source) throws JsonProcessingException {
    try (JsonParser parser = source.parser()) {
      JsonNode tree = Trees.only(parser);
      return tree;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compact UTF-8. */
  public static byte[] bytes(JsonNode node) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      Trees.write(out, node);
    } catch (IOException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Compact text. */
  public static String text(JsonNode node) {
    return text(node, Optional.empty());
  }

  /** Text laid out like this. */
  public static String text(JsonNode node, PrettyPrinter layout) {
    return text(node, Optional.of(layout));
  }

  private static String text(JsonNode node, Optional<PrettyPrinter> layout) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      layout.ifPresent(out::setPrettyPrinter);
      Trees.write(out, node);
    } catch (IOException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
    return text.toString();
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
    return (text(node, printer) + "\n").getBytes(StandardCharsets.UTF_8);
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
