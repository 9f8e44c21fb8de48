package dev.plumbline.spec.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text of YAML as the parser sees it: nothing resolved, nothing constructed, no alias followed.
 */
public final class YamlEvents {
  /** Half a character as an escape, which YAML has not. */
  private static final Pattern SURROGATE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?:u|U0000)[dD][89a-fA-F]");

  private final String text;
  private final List<YamlEvent> events = new ArrayList<>();

  private YamlEvents(String text) {
    this.text = text;
  }

  /** Whether a line is so long that the parser would take minutes. */
  public static boolean tooLong(String text) {
    return YamlText.firstLongLine(text) < text.length();
  }

  /** All events of all documents; empty where the text is no YAML. */
  public static Optional<List<YamlEvent>> of(String text) {
    YamlEvents events = new YamlEvents(text);
    try {
      events.read();
      return Optional.of(List.copyOf(events.events));
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private void read() {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(false);
    options.setCodePointLimit(Integer.MAX_VALUE);
    Parser parser = new ParserImpl(new StreamReader(text), options);
    for (Event e = parser.getEvent(); e != null; e = parser.getEvent()) {
      add(e);
    }
    if (events.isEmpty() && text.lines().anyMatch(line -> line.startsWith("%"))) {
      throw new YAMLException("a directive without a document");
    }
  }

  private void add(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> events.add(new YamlEvent.Document());
      case Scalar -> events.add(scalar((ScalarEvent) event));
      case Alias -> events.add(new YamlEvent.Alias(((AliasEvent) event).getAnchor()));
      case MappingStart, SequenceStart -> {
        String anchor = ((CollectionStartEvent) event).getAnchor();
        boolean mapping = event.is(Event.ID.MappingStart);
        events.add(new YamlEvent.Begin(Optional.ofNullable(anchor), mapping));
      }
      case MappingEnd, SequenceEnd -> events.add(new YamlEvent.End());
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
    }
  }

  private YamlEvent scalar(ScalarEvent event) {
    if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED && surrogate(event)) {
      throw new YAMLException("an escape of half a character");
    }
    return new YamlEvent.Scalar(
        Optional.ofNullable(event.getAnchor()),
        tag(event.getTag()),
        event.getValue(),
        event.isPlain());
  }

  private boolean surrogate(ScalarEvent event) {
    int from = text.offsetByCodePoints(0, event.getStartMark().getIndex());
    int to =
        text.offsetByCodePoints(
            from, event.getEndMark().getIndex() - event.getStartMark().getIndex());
    return SURROGATE.matcher(text).region(from, to).find();
  }

  private static Optional<String> tag(@Nullable String tag) {
    return Optional.ofNullable(tag);
  }
}
