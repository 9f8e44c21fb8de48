package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tags: free keys to texts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html">Tag
 *     naming limits</a>
 */
record MapReader(Notes notes, Texts texts, Map<FieldPath, Origin> origins) {
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}\\p{Z}_.:/=+@-]{1,128}");
  private static final int LONGEST_VALUE = 256;

  JsonNode read(YamlNode.Mapping mapping, Field field, Place place) {
    ObjectNode object = Json.object();
    long set = mapping.entries().values().stream().filter(MapReader::isSet).count();
    if (set > field.max()) {
      notes.error(
          mapping.origin(),
          place + ": found " + set + " keys, at most " + field.max() + " are allowed");
      return object;
    }
    for (YamlNode.Entry entry : mapping.entries().values()) {
      if (notes.full()) {
        notes.broken();
        break;
      }
      if (key(entry, place)) {
        Place inner = place.member(entry.key());
        origins.put(inner.path(), entry.value().origin());
        value(entry.value(), inner).ifPresent(value -> object.set(entry.key(), value));
      }
    }
    return object;
  }

  private static boolean isSet(YamlNode.Entry entry) {
    return !(entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull());
  }

  private boolean key(YamlNode.Entry entry, Place place) {
    String key = entry.key();
    String found = place + ": found the key " + Shown.of(key) + ", ";
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      notes.error(
          entry.origin(),
          found + "but only AWS may set keys that start with aws:",
          "leave it out; such keys are never compared");
      return false;
    }
    if (!KEY.matcher(key).matches()) {
      notes.error(
          entry.origin(), found + "wanted 1 to 128 letters, digits, spaces and _ . : / = + - @");
      return false;
    }
    return true;
  }

  private Optional<JsonNode> value(YamlNode node, Place place) {
    Optional<JsonNode> notSet = texts.notSet(node, place);
    return notSet.isPresent()
        ? notSet
        : texts
            .at(node, place.toString())
            .filter(s -> fits(s, place))
            .map(s -> new TextNode(s.text()));
  }

  private boolean fits(YamlNode.Scalar value, Place place) {
    int length = value.text().codePointCount(0, value.text().length());
    if (length > LONGEST_VALUE) {
      notes.error(
          value.origin(),
          place + ": found " + length + " characters, at most " + LONGEST_VALUE + " are allowed");
    }
    return length <= LONGEST_VALUE;
  }
}
