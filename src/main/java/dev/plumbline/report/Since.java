package dev.plumbline.report;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import java.util.Comparator;
import java.util.List;

/**
 * What a gate held its specs against: the commit where this branch and another one parted.
 *
 * @param ref as the user named it
 * @param commit the full id of the merge base
 * @param removed pipelines that were declared there and are no more, in the order of their ARNs
 */
public record Since(String ref, String commit, List<Removed> removed) {
  private static final int SHORT = 12;

  /**
   * A pipeline whose spec is gone.
   *
   * @param spec where it was declared; a column is dropped
   */
  public record Removed(Arn arn, String name, Origin spec) {
    public Removed {
      spec = new Origin(spec.file(), spec.line(), 0);
    }
  }

  public Since {
    removed = removed.stream().sorted(Comparator.comparing(Removed::arn)).toList();
  }

  /** The commit as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
