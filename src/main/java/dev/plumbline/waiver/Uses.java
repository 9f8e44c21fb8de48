package dev.plumbline.waiver;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What each waiver was good for. Safe for all threads. */
final class Uses {
  private final Waivers waivers;
  private final Terms terms;

  /** Covered something. */
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();

  /** Meant a pipeline of the run. */
  private final Set<Grant> met = ConcurrentHashMap.newKeySet();

  /** Meant a pipeline that was judged by what the waiver is about. */
  private final Set<Object> tried = ConcurrentHashMap.newKeySet();

  Uses(Waivers waivers, Terms terms) {
    this.waivers = waivers;
    this.terms = terms;
  }

  void used(Grant grant) {
    used.add(grant);
  }

  void judged(Pipeline pipeline, Set<String> evaluated, boolean read) {
    for (Waiver waiver : waivers.waivers()) {
      if (!tried.contains(waiver) && waiver.grant().covers(pipeline)) {
        met.add(waiver.grant());
        if (evaluated.stream().anyMatch(waiver.rule()::matches)) {
          tried.add(waiver);
        }
      }
    }
    for (Grant grant : waivers.unreadable()) {
      if (!tried.contains(grant) && grant.covers(pipeline)) {
        met.add(grant);
        if (read) {
          tried.add(grant);
        }
      }
    }
  }

  List<Problem> warnings(Set<String> rules, boolean whole) {
    List<Problem> warnings = new ArrayList<>();
    for (Waiver waiver : waivers.waivers()) {
      Optional<Problem> unknown = unknown(waiver, rules);
      unknown
          .or(() -> dated(waiver.grant(), tried.contains(waiver), whole, "finding"))
          .ifPresent(warnings::add);
    }
    for (Grant grant : waivers.unreadable()) {
      dated(grant, tried.contains(grant), whole, "unreadable pipeline").ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<Problem> unknown(Waiver waiver, Set<String> rules) {
    Wildcard rule = waiver.rule();
    return rules.stream().anyMatch(rule::matches)
        ? Optional.empty()
        : Optional.of(
            warning(
                waiver.grant(),
                "is for no rule of this run: "
                    + rule
                    + Suggestion.didYouMean(rule.toString(), rules)));
  }

  private Optional<Problem> dated(Grant grant, boolean wasTried, boolean whole, String what) {
    Acceptance acceptance = grant.acceptance();
    boolean inUse = used.contains(grant);
    if (acceptance.expired()) {
      String then = inUse ? "what it covered counts again" : "take it out";
      return Optional.of(
          warning(grant, "expired at the end of " + acceptance.expires() + "; " + then));
    }
    if (!inUse && whole && !met.contains(grant)) {
      return Optional.of(warning(grant, "is for no pipeline of this run"));
    }
    if (!inUse && wasTried) {
      return Optional.of(warning(grant, "covers no " + what + " any more").hint("take it out"));
    }
    return terms.soon(acceptance.expires())
        ? Optional.of(warning(grant, "ends soon: " + acceptance.expires() + " is its last day"))
        : Optional.empty();
  }

  private static Problem warning(Grant grant, String message) {
    Acceptance acceptance = grant.acceptance();
    String ticket = acceptance.ticket().map(t -> ", " + t).orElse("");
    return Problem.warning(
        Problem.Kind.WAIVER,
        acceptance.origin(),
        "the waiver of " + acceptance.owner() + ticket + " " + message);
  }
}
