package dev.plumbline.report.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.diff.ValueChanges;
import dev.plumbline.model.FieldPath;
import java.util.List;
import java.util.Optional;

/** The values that differ between two live documents, and which of them are settings. */
final class LiveChanges {
  private LiveChanges() {}

  static List<LiveChange> between(ObjectNode before, ObjectNode after) {
    return ValueChanges.between(before, after).stream()
        .map(c -> new LiveChange(c.path(), c.before(), c.after(), isSetting(c.path())))
        .toList();
  }

  private static boolean isSetting(FieldPath path) {
    Optional<Field> top = Catalog.imagePipeline().field(FieldPath.of(path.topLevel()));
    return top.filter(field -> field.kind() == Kind.READ_ONLY).isEmpty();
  }
}
