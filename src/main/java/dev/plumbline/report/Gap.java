package dev.plumbline.report;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Target;
import java.util.Optional;

/**
 * One thing that the run could not read, evaluate or do, or a warning about one.
 *
 * @param rule what it is of: {@code problem.<kind>}, {@code target.read}, {@code pipeline.read},
 *     {@code drift.<member>}, a policy rule's id, or {@code run.complete}
 * @param key what tells two of one rule apart; empty where nothing needs to
 * @param pipeline the one that it is of
 * @param target the one that it is of, where it is of no pipeline
 * @param fails whether it makes the run leave with 1 (or 3)
 * @param waiver what accepts it, or did until it expired
 */
public record Gap(
    String rule,
    String key,
    String message,
    Optional<String> hint,
    Optional<Origin> origin,
    Optional<Arn> pipeline,
    Optional<Target> target,
    boolean fails,
    Optional<Acceptance> waiver) {

  /** One of the run as a whole. */
  static Gap of(String rule, String message, boolean fails) {
    return new Gap(
        rule,
        "",
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        fails,
        Optional.empty());
  }

  /** The same, told apart by this. */
  Gap key(String other) {
    return new Gap(rule, other, message, hint, origin, pipeline, target, fails, waiver);
  }

  /** The same, with the way out. */
  Gap hint(Optional<String> wayOut) {
    return new Gap(rule, key, message, wayOut, origin, pipeline, target, fails, waiver);
  }

  /** The same, at this place. */
  Gap at(Optional<Origin> place) {
    return new Gap(rule, key, message, hint, place, pipeline, target, fails, waiver);
  }

  /** The same, of this pipeline. */
  Gap of(Arn arn) {
    return new Gap(rule, key, message, hint, origin, Optional.of(arn), target, fails, waiver);
  }

  /** The same, of this target. */
  Gap of(Optional<Target> where) {
    return new Gap(rule, key, message, hint, origin, pipeline, where, fails, waiver);
  }

  /** The same, under this waiver. */
  Gap under(Optional<Acceptance> acceptance) {
    return new Gap(rule, key, message, hint, origin, pipeline, target, fails, acceptance);
  }

  /** Whether somebody accepts it for now. */
  public boolean accepted() {
    return waiver.filter(w -> !w.expired()).isPresent();
  }

  /** The pipeline or the target, as ids name it; empty for the run. */
  public Optional<String> whose() {
    return pipeline.map(Arn::shown).or(() -> target.map(Target::toString));
  }

  /** On one line: whose it is, what is the matter, and the way out. */
  public String line() {
    return whose().map(text -> text + ": ").orElse("")
        + message
        + hint.map(text -> " (" + text + ")").orElse("");
  }

  /** {@code <whose>/<rule>[#key]}: the same every night, and no two of a report have one. */
  public String id() {
    String base = whose().orElse("run") + "/" + rule;
    return key.isEmpty() ? base : base + "#" + key;
  }
}
