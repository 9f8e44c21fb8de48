package dev.plumbline.waiver;

import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * All waivers of a run.
 *
 * @param waivers for findings
 * @param unreadable for pipelines that cannot be read
 */
public record Waivers(List<Waiver> waivers, List<Grant> unreadable) {
  /** Nothing is accepted. */
  public static final Waivers NONE = new Waivers(List.of(), List.of());

  /** What of one file or of several can be applied, and what is wrong with the rest. */
  public record Reading(Waivers waivers, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  public Waivers {
    waivers = List.copyOf(waivers);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads a file; an entry with a mistake is not applied.
   *
   * @param file its name in problems
   */
  public static Reading read(String file, byte[] bytes, Terms terms) {
    return WaiverReader.read(file, bytes, terms);
  }

  /** These and more. */
  public Waivers and(Waivers more) {
    List<Waiver> both = new ArrayList<>(waivers);
    both.addAll(more.waivers);
    List<Grant> grants = new ArrayList<>(unreadable);
    grants.addAll(more.unreadable);
    return new Waivers(both, grants);
  }

  public boolean isEmpty() {
    return waivers.isEmpty() && unreadable.isEmpty();
  }
}
