package dev.plumbline.adopt;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Target;
import dev.plumbline.spec.DesiredPipeline.Compare;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Specs of live pipelines.
 *
 * @param files their texts, by file name
 * @param adopted the pipelines that they declare
 * @param left the pipelines that they do not declare, and why
 * @param ignored what a spec cannot say of a pipeline and therefore ignores, and why
 * @param unmodelled the members that are newer than the catalog
 */
public record Adoption(
    SortedMap<String, String> files,
    List<Arn> adopted,
    SortedMap<Arn, String> left,
    SortedMap<Arn, SortedMap<FieldPath, String>> ignored,
    SortedMap<Arn, List<FieldPath>> unmodelled) {

  public Adoption {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    adopted = adopted.stream().sorted().toList();
    left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
    ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
    unmodelled = Collections.unmodifiableSortedMap(new TreeMap<>(unmodelled));
  }

  /**
   * Adopts pipelines. The order in which they come does not matter.
   *
   * @param compare what the specs' silence is to mean
   */
  public static Adoption of(List<Found> live, Layout layout, Compare compare) {
    Proof proof = new Proof();
    List<Draft> drafts = new ArrayList<>();
    SortedMap<Arn, String> left = new TreeMap<>();
    live.stream()
        .collect(Collectors.toMap(Found::arn, f -> f, (a, b) -> a, TreeMap::new))
        .forEach((arn, found) -> draft(found, proof, drafts, left));
    SortedMap<String, String> files = new TreeMap<>();
    files(drafts, layout)
        .forEach((name, all) -> files.put(name, new SpecText(compare).of(items(all, layout))));
    proof.together(files, drafts);
    return new Adoption(
        files,
        drafts.stream().map(draft -> draft.live().arn()).toList(),
        left,
        by(drafts, draft -> !draft.ignored().isEmpty(), Draft::ignored),
        by(
            drafts,
            draft -> !draft.unmodelled().isEmpty(),
            draft -> List.copyOf(draft.unmodelled())));
  }

  private static void draft(
      Found found, Proof proof, List<Draft> drafts, SortedMap<Arn, String> left) {
    List<FieldPath> mistyped = Catalog.imagePipeline().mistyped(found.document());
    if (!mistyped.isEmpty()) {
      left.put(found.arn(), mistyped.get(0) + " has another type than the API documents");
      return;
    }
    proof
        .of(Draft.of(found))
        .ifPresentOrElse(
            drafts::add, () -> left.put(found.arn(), "no spec would be in line with it"));
  }

  private static <T> SortedMap<Arn, T> by(
      List<Draft> drafts, Predicate<Draft> wanted, Function<Draft, T> value) {
    SortedMap<Arn, T> map = new TreeMap<>();
    drafts.stream()
        .filter(wanted)
        .forEach(draft -> map.put(draft.live().arn(), value.apply(draft)));
    return map;
  }

  private static Map<String, List<Draft>> files(List<Draft> drafts, Layout layout) {
    return drafts.stream()
        .collect(
            Collectors.groupingBy(
                draft -> file(draft.live().arn(), layout), TreeMap::new, Collectors.toList()));
  }

  private static String file(Arn arn, Layout layout) {
    Target target = arn.target();
    return switch (layout) {
      case PIPELINE -> arn.name() + ".yaml";
      case TARGET -> target.account() + "-" + target.region() + ".yaml";
    };
  }

  /** The entries of one file: what differs in nothing but its target is one of them. */
  private static List<SpecText.Item> items(List<Draft> drafts, Layout layout) {
    Map<Object, List<Draft>> same = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Object key =
          layout == Layout.PIPELINE && draft.goesByName() ? key(draft) : draft.live().arn();
      same.computeIfAbsent(key, k -> new ArrayList<>()).add(draft);
    }
    return same.values().stream().map(SpecText.Item::new).toList();
  }

  private static Object key(Draft draft) {
    return List.of(
        draft.name(),
        Template.of(
            draft.document(), draft.live().arn().target(), EnumSet.allOf(Template.Variable.class)),
        draft.ignored().keySet(),
        draft.unmodelled());
  }
}
