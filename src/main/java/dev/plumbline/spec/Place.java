package dev.plumbline.spec;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with what the catalog says about it. One tree of places serves all pipelines of a run, so
 * that their origins share their paths and the catalog is asked once for each.
 */
final class Place {
  private final Catalog catalog;
  private final FieldPath path;
  private final String text;
  private final Optional<Field> field;
  private final Map<String, Field> members;
  private final Map<String, Place> inner = new HashMap<>();
  private final List<Place> elements = new ArrayList<>();

  private Place(Catalog catalog, FieldPath path) {
    this.catalog = catalog;
    this.path = path;
    this.text = path.isRoot() ? "pipeline" : path.toString();
    this.field = catalog.field(path);
    this.members = catalog.members(path);
  }

  static Place root(Catalog catalog) {
    return new Place(catalog, FieldPath.ROOT);
  }

  FieldPath path() {
    return path;
  }

  /** The catalog's row; empty where it knows none, as for a tag's key. */
  Optional<Field> field() {
    return field;
  }

  Map<String, Field> members() {
    return members;
  }

  Place member(String name) {
    return inner.computeIfAbsent(name, n -> new Place(catalog, path.member(n)));
  }

  Place element(int index) {
    while (elements.size() <= index) {
      elements.add(new Place(catalog, path.element(elements.size())));
    }
    return elements.get(index);
  }

  @Override
  public String toString() {
    return text;
  }
}
