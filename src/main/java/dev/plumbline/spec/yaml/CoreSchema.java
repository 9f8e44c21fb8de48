package dev.plumbline.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a plain scalar means where nothing but YAML says so. */
final class CoreSchema {
  /** Short enough to be a number that somebody meant. */
  private static final int LONGEST_NUMBER = 40;

  private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

  private CoreSchema() {}

  static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  static Optional<Boolean> bool(String text) {
    return switch (text) {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static JsonNode value(String text, boolean plain) {
    if (!plain) {
      return new TextNode(text);
    }
    if (isNull(text)) {
      return NullNode.getInstance();
    }
    return bool(text).<JsonNode>map(BooleanNode::valueOf).orElseGet(() -> numberOrText(text));
  }

  private static JsonNode numberOrText(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return new TextNode(text);
    }
    if (INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text));
    }
    return DECIMAL.matcher(text).matches()
        ? DecimalNode.valueOf(new BigDecimal(text))
        : new TextNode(text);
  }

  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return IntNode.valueOf(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : JsonNodeFactory.instance.numberNode(value);
  }
}
