package dev.plumbline.spec.yaml;

import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/** One document: events to nodes. */
final class NodeReader {
  private static final String TAG = "tag:yaml.org,2002:";

  /** Tags that say what a node is anyway, or that it is text. */
  private static final Set<String> SCALAR_TAGS =
      Set.of("!", TAG + "str", TAG + "int", TAG + "bool", TAG + "null", TAG + "float");

  private final Parser parser;
  private final Notes notes;
  private final YamlLimits limits;
  private final Anchors anchors;

  NodeReader(Parser parser, Notes notes, YamlLimits limits) {
    this.parser = parser;
    this.notes = notes;
    this.limits = limits;
    this.anchors = new Anchors(notes, limits);
  }

  /** The node that this event begins, with all that stands inside it. */
  YamlNode node(Event event, int depth) {
    Origin at = notes.place(event.getStartMark());
    if (event instanceof AliasEvent alias) {
      return anchors.get(alias.getAnchor(), at);
    }
    Optional<Anchors.Anchor> anchor = anchors.open(((NodeEvent) event).getAnchor());
    YamlNode node = written(event, at, depth);
    anchor.ifPresent(a -> a.close(node));
    return node;
  }

  private YamlNode written(Event event, Origin at, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, at);
    }
    if (depth == limits.depth()) {
      notes.error(
          at, "found more than " + depth + " levels inside each other; nothing more was read");
      throw new Notes.Full();
    }
    if (event instanceof SequenceStartEvent start) {
      YamlNode list = sequence(at, depth);
      return tagged(start.getTag(), TAG + "seq", at).orElse(list);
    }
    MappingStartEvent start = (MappingStartEvent) event;
    YamlNode mapping = new MappingReader(notes, anchors, at).read(entries(depth));
    return tagged(start.getTag(), TAG + "map", at).orElse(mapping);
  }

  private Optional<YamlNode> tagged(@Nullable String tag, String known, Origin at) {
    return tag == null || tag.equals("!") || tag.equals(known)
        ? Optional.empty()
        : Optional.of(unknown(tag, at));
  }

  private YamlNode unknown(String tag, Origin at) {
    return notes.broken(
        at, "found the tag " + Shown.of(tag), "write the value itself, without a tag");
  }

  private YamlNode scalar(ScalarEvent event, Origin at) {
    String tag = event.getTag();
    String text = event.getValue();
    if (tag != null && !SCALAR_TAGS.contains(tag)) {
      return unknown(tag, at);
    }
    if (!event.isPlain() && !Json.wellFormed(text).equals(text)) {
      return notes.broken(at, "found half a character: an escape of a lone surrogate");
    }
    boolean string = tag != null && (tag.equals("!") || tag.equals(TAG + "str"));
    return new YamlNode.Scalar(at, text, !string && (event.isPlain() || tag != null));
  }

  private YamlNode sequence(Origin at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = parser.getEvent(); !e.is(Event.ID.SequenceEnd); e = parser.getEvent()) {
      items.add(node(e, depth + 1));
    }
    return YamlNode.Sequence.of(at, items);
  }

  private List<Map.Entry<YamlNode, YamlNode>> entries(int depth) {
    List<Map.Entry<YamlNode, YamlNode>> entries = new ArrayList<>();
    for (Event e = parser.getEvent(); !e.is(Event.ID.MappingEnd); e = parser.getEvent()) {
      YamlNode key = node(e, depth + 1);
      entries.add(Map.entry(key, node(parser.getEvent(), depth + 1)));
    }
    return entries;
  }
}
