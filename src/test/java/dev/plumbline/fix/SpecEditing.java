package dev.plumbline.fix;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import java.util.Comparator;
import java.util.List;

/** What a person does who follows the edits of a fix. */
public final class SpecEditing {
  private SpecEditing() {}

  public static ObjectNode applied(ObjectNode document, List<SpecEdit> edits) {
    Tree tree = new Tree(Catalog.imagePipeline(), document.deepCopy());
    for (SpecEdit edit : edits) {
      switch (edit.action()) {
        case CHANGE, ADD -> tree.set(edit.path(), edit.to().orElseGet(NullNode::getInstance));
        case REMOVE -> {}
      }
    }
    edits.stream()
        .filter(edit -> edit.action() == SpecEdit.Action.REMOVE)
        .map(SpecEdit::path)
        .sorted(Comparator.reverseOrder())
        .forEach(tree::remove);
    return tree.root();
  }
}
