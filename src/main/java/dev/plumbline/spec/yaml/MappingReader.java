package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mapping: its keys are texts and each stands once; {@code <<} brings the entries of other
 * mappings, behind its own.
 *
 * @see <a href="https://yaml.org/type/merge.html">Merge keys</a>
 */
final class MappingReader {
  private final Notes notes;
  private final Anchors anchors;
  private final Origin at;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private YamlNode.@Nullable Entry mergeKey;

  MappingReader(Notes notes, Anchors anchors, Origin at) {
    this.notes = notes;
    this.anchors = anchors;
    this.at = at;
  }

  YamlNode read(List<Map.Entry<YamlNode, YamlNode>> pairs) {
    boolean readable = true;
    for (Map.Entry<YamlNode, YamlNode> pair : pairs) {
      Optional<YamlNode.Scalar> key = key(pair.getKey());
      readable &= key.isPresent();
      key.ifPresent(k -> entry(k, pair.getValue()));
    }
    // Its other entries may be what was meant by the unreadable one: nobody can tell.
    return readable && merged() ? YamlNode.Mapping.of(at, entries) : new YamlNode.Broken(at);
  }

  private Optional<YamlNode.Scalar> key(YamlNode node) {
    return node.fold(
        mapping -> notText(node),
        sequence -> notText(node),
        scalar -> scalar.text().isEmpty() ? notText(node) : Optional.of(scalar),
        broken -> Optional.empty());
  }

  private Optional<YamlNode.Scalar> notText(YamlNode key) {
    notes.error(key.origin(), "found " + key.found() + " as a key, wanted a text");
    return Optional.empty();
  }

  private void entry(YamlNode.Scalar key, YamlNode value) {
    boolean merge = key.plain() && key.text().equals("<<");
    YamlNode.Entry first = merge ? mergeKey : entries.get(key.text());
    YamlNode.Entry entry =
        first == null
            ? new YamlNode.Entry(key.text(), key.origin(), value)
            : new YamlNode.Entry(key.text(), first.origin(), duplicate(key, first.origin()));
    if (merge) {
      mergeKey = entry;
    } else {
      entries.put(key.text(), entry);
    }
  }

  private YamlNode duplicate(YamlNode.Scalar key, Origin first) {
    String place = "line " + first.line() + ", column " + first.column();
    return notes.broken(
        key.origin(),
        "found the key " + Shown.of(key.text()) + " twice; it stands at " + place + " already",
        key.text().equals("<<") ? "write <<: [*one, *other]" : "keep one of the two");
  }

  /** Own entries win over merged ones, and earlier ones over later ones. */
  private boolean merged() {
    if (mergeKey == null) {
      return true;
    }
    YamlNode value = mergeKey.value();
    List<YamlNode> sources =
        value instanceof YamlNode.Sequence list ? list.items() : List.of(value);
    return sources.stream().allMatch(this::merge);
  }

  private boolean merge(YamlNode source) {
    return source.fold(
        mapping -> {
          boolean within = anchors.take(mapping.entries().size(), at);
          if (within) {
            mapping.entries().values().forEach(e -> entries.putIfAbsent(e.key(), e));
          }
          return within;
        },
        sequence -> notMapping(source),
        scalar -> notMapping(source),
        broken -> false);
  }

  private boolean notMapping(YamlNode found) {
    notes.error(found.origin(), "found " + found.found() + " under <<, wanted a mapping");
    return false;
  }
}
