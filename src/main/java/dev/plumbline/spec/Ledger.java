package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all files together came to. */
final class Ledger {
  private final SortedMap<Arn, Origin> named = new TreeMap<>();
  private final SortedMap<Arn, PackedPipeline> pipelines = new TreeMap<>();
  private final Packer packer = new Packer();
  private final SortedSet<Arn> withErrors = new TreeSet<>();
  private final SortedSet<Target> targets = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean unknownPipelines;

  /** A spec is about this pipeline; false where another one is too, so that neither counts. */
  boolean name(Arn arn, Origin origin, Notes notes) {
    targets.add(arn.target());
    Origin first = named.putIfAbsent(arn, origin);
    if (first == null) {
      return true;
    }
    notes.error(
        origin,
        "two specs for " + arn + "; the other one stands at " + first,
        "keep one of the two; names that differ in case, spaces and underscores only are one");
    fail(arn);
    return false;
  }

  void add(DesiredPipeline pipeline) {
    pipelines.put(pipeline.arn(), packer.pack(pipeline));
  }

  void fail(Arn arn) {
    pipelines.remove(arn);
    withErrors.add(arn);
  }

  /** A spec could not tell which pipelines it is about. */
  void unknown() {
    unknownPipelines = true;
  }

  void problems(List<Problem> more) {
    problems.addAll(more);
  }

  Specs specs() {
    return new Specs(
        new PackedPipelines(pipelines.values()),
        packer.members(),
        withErrors,
        unknownPipelines,
        targets,
        problems);
  }
}
