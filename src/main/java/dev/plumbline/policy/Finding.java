package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong with one pipeline: one (pipeline, rule, key).
 *
 * @param rule the rule's id, {@code drift.<top-level member>} or {@code pipeline.missing|unmanaged}
 * @param key what tells two findings of one rule apart; empty where nothing needs to
 * @param messages sorted, at least one
 * @param details the further members of each result, in the order of the messages; empty where none
 *     had any
 * @param firstSeen RFC 3339, the {@code now} of the run that saw it first
 * @param waiver what accepts it, or did until it expired; set where the status is waived
 */
public record Finding(
    Arn arn,
    Kind kind,
    String rule,
    String key,
    Level level,
    Severity severity,
    List<String> messages,
    List<JsonNode> details,
    Optional<Origin> origin,
    Status status,
    String firstSeen,
    Optional<Acceptance> waiver)
    implements Comparable<Finding> {

  /** Where it comes from. */
  public enum Kind {
    DRIFT,
    POLICY,
    PIPELINE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it counts. Only {@link #OPEN} ones fail a run. */
  public enum Status {
    OPEN,
    WAIVED,
    BASELINE,
    EXCEPTED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    messages = messages.stream().sorted().toList();
    details = List.copyOf(details);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a finding says something: " + rule);
    }
    if (status == Status.WAIVED && waiver.filter(w -> !w.expired()).isEmpty()) {
      throw new IllegalArgumentException("a waived finding has a waiver that holds: " + rule);
    }
  }

  /** A finding that nobody accepts. */
  public Finding(
      Arn arn,
      Kind kind,
      String rule,
      String key,
      Level level,
      Severity severity,
      List<String> messages,
      List<JsonNode> details,
      Optional<Origin> origin,
      Status status,
      String firstSeen) {
    this(
        arn,
        kind,
        rule,
        key,
        level,
        severity,
        messages,
        details,
        origin,
        status,
        firstSeen,
        Optional.empty());
  }

  /** The same finding with another status. */
  public Finding with(Status other) {
    return with(other, firstSeen, waiver);
  }

  /** The same finding, first seen then. */
  public Finding seenSince(String then) {
    return with(status, then, waiver);
  }

  /** The same finding under a waiver: waived, or open again where that has expired. */
  public Finding under(Acceptance acceptance) {
    Status now = acceptance.expired() ? Status.OPEN : Status.WAIVED;
    return with(now, firstSeen, Optional.of(acceptance));
  }

  private Finding with(Status other, String then, Optional<Acceptance> acceptance) {
    return new Finding(
        arn, kind, rule, key, level, severity, messages, details, origin, other, then, acceptance);
  }

  /** {@code <account>/<region>/<pipeline>/<rule>[#key]}: the same every night. */
  public String id() {
    String base = arn.shown() + "/" + rule;
    return key.isEmpty() ? base : base + "#" + key;
  }

  @Override
  public int compareTo(Finding other) {
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : key.compareTo(other.key);
  }
}
