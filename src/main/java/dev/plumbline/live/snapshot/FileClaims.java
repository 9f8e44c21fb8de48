package dev.plumbline.live.snapshot;

import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one file claims of its targets, weighed once the file is over: after damage no claim is
 * whole, because a line that cannot be read may have been anybody's record; and a target that
 * counts more documents than there are has lost some.
 */
final class FileClaims {
  private static final ReadError DAMAGED =
      ReadError.of("DamagedSnapshot", "a part of the snapshot cannot be read")
          .hint("take the snapshot anew");

  private final Map<Target, Claim> claims = new TreeMap<>();
  private final Map<Target, Place> places = new HashMap<>();
  private final Set<Arn> documents = new HashSet<>();
  private boolean damaged;

  /** The file holds a document of this pipeline. */
  void document(Arn arn) {
    documents.add(arn);
  }

  void damage() {
    damaged = true;
  }

  /** Takes a claim; two records of Plumbline's own about one target have to be alike. */
  void claim(Claim claim, Place at, RecordSink to) {
    Target target = claim.read().target();
    Claim earlier = claims.get(target);
    if (earlier != null && earlier.own() && claim.own() && !earlier.equals(claim)) {
      to.damage(
          "another record of target " + target + " says otherwise, " + places.get(target), at);
    }
    claims.merge(target, claim, (a, b) -> a.equals(b) ? a : a.and(b));
    places.putIfAbsent(target, at);
  }

  /** The claims that stand. */
  Collection<Claim> end(RecordSink to) {
    claims.values().stream().filter(Claim::own).forEach(claim -> count(claim, to));
    if (damaged) {
      claims.replaceAll((target, claim) -> claim.spoilt(DAMAGED));
    }
    return claims.values();
  }

  private void count(Claim claim, RecordSink to) {
    Target target = claim.read().target();
    long found = documents.stream().filter(arn -> arn.target().equals(target)).count();
    if (found != claim.read().pipelines()) {
      to.damage(
          "target "
              + target
              + " counts "
              + claim.read().pipelines()
              + " pipelines, the file holds "
              + found,
          places.getOrDefault(target, new Place("?", 0)));
    }
  }
}
