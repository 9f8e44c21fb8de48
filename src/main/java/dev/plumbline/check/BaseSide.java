package dev.plumbline.check;

import dev.plumbline.diff.ValueChange;
import dev.plumbline.diff.ValueChanges;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.report.Since;
import dev.plumbline.report.SpecChange;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.Specs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The specs as they were where this branch began. */
public final class BaseSide {
  private final String ref;
  private final String commit;
  private final Specs specs;

  /**
   * A base.
   *
   * @param ref as the user named it
   * @param commit the full id of the merge base
   * @param specs of that commit; those with an error are absent
   */
  public BaseSide(String ref, String commit, Specs specs) {
    this.ref = ref;
    this.commit = commit;
    this.specs = specs;
  }

  /** The pipeline as it was declared; empty where it was not. */
  Optional<DesiredPipeline> of(Arn pipeline) {
    return specs.pipeline(pipeline);
  }

  /** How a pipeline's spec stands to the one that it had. */
  static SpecChange change(Optional<DesiredPipeline> before, DesiredPipeline head) {
    return before.map(base -> change(base, head)).orElse(SpecChange.ADDED);
  }

  private static SpecChange change(DesiredPipeline before, DesiredPipeline head) {
    List<ValueChange> fields = ValueChanges.between(before.document(), head.document());
    List<String> settings = settings(before, head);
    boolean sameFile = before.origin().file().equals(head.origin().file());
    SpecChange.Kind same = sameFile ? SpecChange.Kind.UNCHANGED : SpecChange.Kind.MOVED;
    boolean says = !fields.isEmpty() || !settings.isEmpty();
    return new SpecChange(
        says ? SpecChange.Kind.CHANGED : same, Optional.of(before.origin()), fields, settings);
  }

  private static List<String> settings(DesiredPipeline before, DesiredPipeline head) {
    List<String> changed = new ArrayList<>();
    add("name", before.name().equals(head.name()), changed);
    add("labels", before.labels().equals(head.labels()), changed);
    add("compare", before.compare() == head.compare(), changed);
    add("ignore", before.ignore().equals(head.ignore()), changed);
    return changed;
  }

  private static void add(String name, boolean same, List<String> changed) {
    if (!same) {
      changed.add(name);
    }
  }

  /**
   * What a report says of the base.
   *
   * @param head what is declared now; where a spec of it cannot tell its pipelines, nobody knows
   *     which are gone
   */
  public Since since(Specs head) {
    SortedSet<Arn> now = head.named();
    return new Since(
        ref,
        commit,
        head.unknownPipelines()
            ? List.of()
            : specs.arns().stream()
                .filter(arn -> !now.contains(arn))
                .flatMap(arn -> specs.pipeline(arn).stream())
                .map(p -> new Since.Removed(p.arn(), p.name(), p.origin()))
                .toList());
  }

  /**
   * The pipeline as it was, on the line where it stands now. A line is where a thing stands and not
   * what it is: what a rule says of it is no news when lines above it come or go.
   */
  static DesiredPipeline onLineOf(DesiredPipeline head, DesiredPipeline before) {
    Origin now = head.origin();
    Origin moved = new Origin(before.origin().file(), now.line(), now.column());
    return new DesiredPipeline(
        before.arn(),
        before.name(),
        before.labels(),
        before.compare(),
        before.ignore(),
        before.document(),
        before.origins(),
        moved);
  }
}
