package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One file, document by document, from SnakeYAML's events: no object is ever constructed from a
 * tag, and no limit is left to a default.
 */
final class DocumentReader {
  private final String file;
  private final YamlText text;
  private final YamlLimits limits;
  private final Notes notes;
  private final List<YamlNode> documents = new ArrayList<>();

  DocumentReader(String file, YamlText text, Problem.Kind kind, YamlLimits limits) {
    this.file = file;
    this.text = text;
    this.limits = limits;
    this.notes = new Notes(file, kind, limits.problems());
  }

  YamlFile read() {
    boolean complete = text.problem().isEmpty();
    try {
      documents(new ParserImpl(new StreamReader(text.text()), options()));
      dropCutOne();
    } catch (Notes.Full e) {
      complete = false;
    } catch (MarkedYAMLException e) {
      // In a text that ends at a bad character, the end is no error of its own.
      if (complete) {
        notes.add(new SyntaxError(text.text(), e).problem(notes.kind(), place(e)));
      }
      complete = false;
    } catch (YAMLException e) {
      notes.error(
          Origin.ofFile(file), "cannot be read: " + Shown.of(String.valueOf(e.getMessage())));
      complete = false;
    }
    text.problem().ifPresent(notes::add);
    return new YamlFile(file, text.text(), documents, complete, notes.problems());
  }

  private Origin place(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    return mark == null ? Origin.ofFile(file) : notes.place(mark);
  }

  private LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(limits.bytes());
    options.setNestingDepthLimit(limits.depth());
    options.setMaxAliasesForCollections(limits.aliased());
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setProcessComments(false);
    return options;
  }

  private void documents(Parser parser) {
    while (true) {
      Event event = parser.getEvent();
      if (event == null || event.is(Event.ID.StreamEnd)) {
        return;
      }
      if (event.is(Event.ID.DocumentStart)) {
        YamlNode root = new NodeReader(parser, notes, limits).node(parser.getEvent(), 0);
        parser.getEvent(); // its end, without which the document is not whole
        keep(root);
      }
    }
  }

  /** Where the text ends before the file does, the last document may be half of itself. */
  private void dropCutOne() {
    if (text.problem().isPresent() && !documents.isEmpty()) {
      documents.remove(documents.size() - 1);
    }
  }

  /** A document in which nothing is written is what stands behind a last {@code ---}. */
  private void keep(YamlNode root) {
    if (!(root instanceof YamlNode.Scalar scalar && scalar.isEmpty())) {
      documents.add(root);
    }
  }
}
