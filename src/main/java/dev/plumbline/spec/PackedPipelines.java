package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/** Pipelines in the order of their ARNs, each unpacked anew whenever it is asked for. */
final class PackedPipelines extends AbstractList<DesiredPipeline> implements RandomAccess {
  private final List<PackedPipeline> packed;
  private final List<Arn> arns;

  /** Of pipelines in the order of their ARNs. */
  PackedPipelines(Collection<PackedPipeline> packed) {
    this.packed = List.copyOf(packed);
    this.arns = this.packed.stream().map(PackedPipeline::arn).toList();
  }

  /** The ARNs, in order. */
  List<Arn> arns() {
    return arns;
  }

  @Override
  public DesiredPipeline get(int index) {
    return packed.get(index).unpacked();
  }

  @Override
  public int size() {
    return packed.size();
  }
}
