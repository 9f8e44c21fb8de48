package dev.plumbline.spec;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Suggestion;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of field paths: what to ignore, and what is newer than the catalog. */
final class Ignores {
  private final Notes notes;
  private final Shape shape;
  private final Catalog catalog;

  Ignores(Notes notes) {
    this.notes = notes;
    this.shape = new Shape(notes);
    this.catalog = Catalog.imagePipeline();
  }

  /** The paths under {@code ignore}, each of a field that there is. */
  List<FieldPath> ignored(YamlNode node, Set<FieldPath> unmodelled) {
    return new ArrayList<>(
        paths(node, "ignore").stream()
            .filter(written -> unmodelled.contains(written.path().general()) || isKnown(written))
            .map(Written::path)
            .toList());
  }

  /** The paths under {@code unmodelled}, in their general form. */
  Set<FieldPath> unmodelled(YamlNode node) {
    Set<FieldPath> paths = new LinkedHashSet<>();
    for (Written written : paths(node, "unmodelled")) {
      paths.add(written.path().general());
      if (catalog.field(written.path()).isPresent()) {
        notes.warn(
            written.scalar().origin(),
            "unmodelled: " + written.path() + " is known by now",
            "leave it out, and its value will be checked");
      }
    }
    return paths;
  }

  private record Written(YamlNode.Scalar scalar, FieldPath path) {}

  private List<Written> paths(YamlNode node, String subject) {
    List<Written> paths = new ArrayList<>();
    Set<FieldPath> seen = new LinkedHashSet<>();
    for (YamlNode item :
        shape.list(node, subject).map(YamlNode.Sequence::items).orElse(List.of())) {
      Optional<YamlNode.Scalar> scalar = shape.text(item, subject);
      Optional<FieldPath> path = scalar.flatMap(s -> FieldPath.parse(s.text()));
      if (scalar.isPresent() && path.isEmpty()) {
        notes.error(
            item.origin(),
            subject + ": found " + item.found() + ", wanted a path like schedule.timezone");
      } else if (path.isPresent() && !seen.add(path.get())) {
        notes.error(item.origin(), subject + ": found " + item.found() + " twice");
      }
      path.ifPresent(p -> paths.add(new Written(scalar.get(), p)));
    }
    return paths;
  }

  private boolean isKnown(Written written) {
    FieldPath path = written.path();
    Optional<Field> row = catalog.field(path);
    if (row.isPresent() || isElement(path)) {
      return true;
    }
    if (path.steps().size() > 2 && isKind(path.parent().parent(), Kind.MAP)) {
      return refuse(written, "; did you mean " + dotted(path) + "?");
    }
    List<String> all = catalog.fields().stream().map(f -> f.path().toString()).toList();
    return refuse(written, Suggestion.didYouMean(path.general().toString(), all));
  }

  private boolean isElement(FieldPath path) {
    FieldPath whole = path.parent();
    boolean named = path.last() instanceof FieldPath.Member;
    return named ? isKind(whole, Kind.MAP) : isKind(whole, Kind.LIST) || isKind(whole, Kind.SET);
  }

  private boolean isKind(FieldPath path, Kind kind) {
    return catalog.field(path).filter(field -> field.kind() == kind).isPresent();
  }

  /** {@code tags.cost.center} is a tag {@code cost.center}, whose dot wants quotes. */
  private static FieldPath dotted(FieldPath path) {
    FieldPath map = path.parent().parent();
    String key = path.toString().substring(map.toString().length() + 1);
    return map.member(key);
  }

  private boolean refuse(Written written, String suggestion) {
    notes.error(
        written.scalar().origin(),
        "ignore: found "
            + Shown.of(written.scalar().text())
            + ", which is no field of a pipeline"
            + suggestion);
    return false;
  }
}
