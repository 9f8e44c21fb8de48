package dev.plumbline.waiver;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Gives findings their status: excepted, else waived, else open where a waiver for it has expired,
 * else baseline, else open. Safe for all threads; it remembers which waivers were of use.
 */
public final class Statuses {
  private final Waivers waivers;
  private final EarlierFindings seen;
  private final EarlierFindings baseline;
  private final Uses uses;
  private final Map<String, List<Waiver>> byRule = new ConcurrentHashMap<>();

  /**
   * Statuses of one run.
   *
   * @param seen what any earlier report had, for the day on which a finding was first seen
   * @param baseline what is accepted as it was
   */
  public Statuses(Waivers waivers, Terms terms, EarlierFindings seen, EarlierFindings baseline) {
    this.waivers = waivers;
    this.seen = seen;
    this.baseline = baseline;
    this.uses = new Uses(waivers, terms);
  }

  /** The finding with its status, its waiver, and the day on which it was first seen. */
  public Finding settle(Pipeline pipeline, Finding finding) {
    return settle(pipeline, finding, EarlierFindings.NONE);
  }

  /**
   * The same, where the pipeline was judged on another side, too. What was open there is baseline
   * even where a waiver for it has expired: the change did not bring it.
   *
   * @param side what was open on the other side
   */
  public Finding settle(Pipeline pipeline, Finding finding, EarlierFindings side) {
    List<Grant> covering = covering(pipeline, finding);
    covering.forEach(uses::used);
    Finding dated = seen.firstSeen(finding).map(finding::seenSince).orElse(finding);
    if (finding.status() == Finding.Status.EXCEPTED) {
      return dated;
    }
    Optional<Finding> waived = longest(covering).map(dated::under);
    if (waived.filter(f -> f.status() == Finding.Status.WAIVED).isPresent()) {
      return waived.get();
    }
    boolean accepted = !side.isNew(finding) || (waived.isEmpty() && !baseline.isNew(finding));
    Finding settled = waived.orElse(dated);
    return accepted ? settled.with(Finding.Status.BASELINE) : settled;
  }

  /**
   * What is open on another side of this run, which leaves no trace: neither excepted nor waived.
   */
  public EarlierFindings open(Pipeline pipeline, Collection<Finding> findings) {
    return EarlierFindings.of(
        findings.stream()
            .filter(finding -> finding.status() != Finding.Status.EXCEPTED)
            .filter(f -> longest(covering(pipeline, f)).filter(w -> !w.expired()).isEmpty())
            .toList());
  }

  private List<Grant> covering(Pipeline pipeline, Finding finding) {
    return byRule.computeIfAbsent(finding.rule(), this::ofRule).stream()
        .filter(waiver -> waiver.covers(pipeline, finding.key()))
        .map(Waiver::grant)
        .toList();
  }

  private static Optional<Acceptance> longest(List<Grant> covering) {
    return covering.stream().map(Grant::acceptance).max(Acceptance.BY_END);
  }

  private List<Waiver> ofRule(String id) {
    return waivers.waivers().stream().filter(waiver -> waiver.rule().matches(id)).toList();
  }

  /** What accepts that this pipeline cannot be read; it may have expired. */
  public Optional<Acceptance> unreadable(Pipeline pipeline) {
    return unreadable(grant -> grant.covers(pipeline));
  }

  /** What accepts that nothing at all can be read of a target; it may have expired. */
  public Optional<Acceptance> unreadable(Target target) {
    return unreadable(grant -> grant.coversAll(target));
  }

  private Optional<Acceptance> unreadable(Predicate<Grant> covering) {
    List<Grant> grants = waivers.unreadable().stream().filter(covering).toList();
    grants.forEach(uses::used);
    return grants.stream().map(Grant::acceptance).max(Acceptance.BY_END);
  }

  /**
   * Hears of a pipeline, so that a waiver is called unused only where it could have been of use.
   *
   * @param evaluated the rules that said something of it, were it that nothing is off
   * @param read whether there was something to read, and it was read
   */
  public void judged(Pipeline pipeline, Set<String> evaluated, boolean read) {
    uses.judged(pipeline, evaluated, read);
  }

  /** Whether nobody needs to tell what was judged. */
  public boolean isIdle() {
    return waivers.isEmpty();
  }

  /**
   * Warnings: waivers of rules that nobody knows, without use, soon to end, or at their end.
   *
   * @param rules the ids of all rules of the run
   * @param whole whether every pipeline that there is was seen
   */
  public List<Problem> warnings(Set<String> rules, boolean whole) {
    return uses.warnings(rules, whole);
  }
}
