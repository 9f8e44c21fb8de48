package dev.plumbline.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.spec.DesiredPipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The settings that a pipeline is to have: what the spec declares as it declares it, and the rest
 * as it is live. An update resets what it is not told, so nothing may be left out that stays.
 */
final class UpdateDocument {
  private static final String TAGS = "tags";
  private static final List<String> RECIPES = List.of("imageRecipeArn", "containerRecipeArn");

  private final Catalog catalog;
  private final Arn pipeline;
  private final ObjectNode live;
  private final ObjectNode declared;
  private final Map<FieldPath, Difference> differences;
  private final Tree tree;
  private final List<FieldPath> removed = new ArrayList<>();

  private UpdateDocument(Catalog catalog, DesiredPipeline desired, ObjectNode live, Drift drift) {
    this.catalog = catalog;
    this.pipeline = desired.arn();
    this.live = settings(catalog, live);
    this.declared = desired.document();
    this.differences =
        drift.differences().stream()
            .collect(Collectors.toMap(Difference::path, Function.identity()));
    this.tree = new Tree(catalog, this.live.deepCopy());
  }

  /** What an update can set, as a document has it. */
  static ObjectNode settings(Catalog catalog, ObjectNode document) {
    ObjectNode settings = Tree.pruned(document);
    settings.remove(TAGS);
    catalog.members(FieldPath.ROOT).values().stream()
        .filter(row -> row.kind() == Kind.READ_ONLY)
        .forEach(row -> settings.remove(row.name()));
    return settings;
  }

  /** The settings, as the API would take them. */
  static ObjectNode of(Catalog catalog, DesiredPipeline desired, ObjectNode live, Drift drift) {
    UpdateDocument update = new UpdateDocument(catalog, desired, live, drift);
    drift.fields().stream()
        .filter(field -> !field.path().topLevel().equals(TAGS))
        .forEach(update::apply);
    update.removed.stream().sorted(Comparator.reverseOrder()).forEach(update.tree::remove);
    return update.finished();
  }

  private void apply(Drift.Field field) {
    FieldPath path = field.path();
    Optional<Difference> difference = Optional.ofNullable(differences.get(path));
    boolean fails = difference.filter(Difference::fails).isPresent();
    JsonNode wanted = difference.flatMap(Difference::desired).orElseGet(() -> path.in(declared));
    switch (field.state()) {
      case EQUAL -> equal(path, wanted);
      case CHANGED, MISSING -> {
        if (fails) {
          put(path, wanted);
        }
      }
      case UNDECLARED -> {
        if (fails) {
          removed.add(path);
        }
      }
      case IGNORED, UNMODELLED, UNREADABLE -> {}
    }
  }

  private void put(FieldPath path, JsonNode wanted) {
    if (Tree.isEmpty(wanted)) {
      removed.add(path);
    } else {
      tree.set(path, wanted);
    }
  }

  /**
   * A version that came back resolved is sent as the pattern that the spec has. A default that
   * follows from other fields is left out, for it changes with them.
   */
  private void equal(FieldPath path, JsonNode wanted) {
    boolean follows =
        catalog.field(path).filter(r -> r.defaultValue() instanceof Default.Derived).isPresent();
    if (!wanted.isMissingNode() && !wanted.isNull()) {
      put(path, wanted);
    } else if (wanted.isNull() || follows) {
      removed.add(path);
    }
  }

  private ObjectNode finished() {
    ObjectNode settings = Tree.pruned(tree.root());
    keepRecipeKind(settings);
    restoreRequired(settings, live, FieldPath.ROOT);
    new Acceptable(catalog).trim(settings, FieldPath.ROOT);
    return Tree.pruned(settings);
  }

  /** A pipeline keeps the kind of its recipe. */
  private void keepRecipeKind(ObjectNode settings) {
    Optional<String> kind = RECIPES.stream().filter(live::has).findFirst();
    kind.ifPresent(
        own -> {
          settings.remove(RECIPES.stream().filter(other -> !other.equals(own)).toList());
          if (!settings.has(own)) {
            settings.set(own, live.get(own));
          }
        });
  }

  /** What the API will not do without stays as it is, where the spec would have it gone. */
  private void restoreRequired(ObjectNode settings, ObjectNode from, FieldPath path) {
    for (Field row : catalog.members(path).values()) {
      JsonNode was = from.path(row.name());
      if (row.required() && !settings.has(row.name()) && !Tree.isEmpty(was)) {
        settings.set(row.name(), was);
      } else if (settings.path(row.name()) instanceof ObjectNode inner
          && was instanceof ObjectNode old
          && says(inner, path.member(row.name()))) {
        restoreRequired(inner, old, path.member(row.name()));
      }
    }
  }

  /** Whether an object says more than its absence would. */
  private boolean says(ObjectNode object, FieldPath path) {
    return object.properties().stream()
        .anyMatch(
            member ->
                catalog
                    .field(path.member(member.getKey()))
                    .flatMap(row -> row.defaultValue().value(pipeline, live))
                    .filter(member.getValue()::equals)
                    .isEmpty());
  }
}
