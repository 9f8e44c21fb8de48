package dev.plumbline.waiver;

import dev.plumbline.model.Sha256;
import dev.plumbline.policy.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of an earlier side: a report, a baseline, the base of a pull request. It is the one
 * home of the rule of what is new. In memory stand ids, days, and a number for each message.
 */
public final class EarlierFindings {
  /** Nothing was seen before. */
  public static final EarlierFindings NONE = new Builder().build();

  private final Map<String, Seen> byId;

  /** The messages' numbers are kept only where they decide: for findings without a key. */
  private record Seen(String firstSeen, Set<Long> messages) {}

  private EarlierFindings(Map<String, Seen> byId) {
    this.byId = byId;
  }

  /** Those of one pipeline, or of few. */
  public static EarlierFindings of(Collection<Finding> findings) {
    Builder builder = new Builder();
    findings.forEach(builder::add);
    return builder.build();
  }

  /**
   * Whether the earlier side does not have it: for a finding with a key, its id; for one without,
   * which stands for all that its rule says, any of its messages.
   */
  public boolean isNew(Finding finding) {
    Seen seen = byId.get(finding.id());
    if (seen == null) {
      return true;
    }
    return finding.key().isEmpty()
        && finding.messages().stream()
            .anyMatch(message -> !seen.messages.contains(number(message)));
  }

  /** Since when a finding of this id is there; empty where it was not. */
  public Optional<String> firstSeen(Finding finding) {
    return Optional.ofNullable(byId.get(finding.id())).map(Seen::firstSeen);
  }

  private static long number(String message) {
    return ByteBuffer.wrap(Sha256.of(message.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** Takes findings, one at a time. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Seen> byId = new HashMap<>();

    /** Adds one; of two with one id the earlier day counts, and the messages of both. */
    public void add(Finding finding) {
      Set<Long> messages = new HashSet<>();
      if (finding.key().isEmpty()) {
        finding.messages().forEach(message -> messages.add(number(message)));
      }
      byId.merge(finding.id(), new Seen(finding.firstSeen(), Set.copyOf(messages)), Builder::both);
    }

    private static Seen both(Seen a, Seen b) {
      Set<Long> messages = new HashSet<>(a.messages);
      messages.addAll(b.messages);
      boolean first = a.firstSeen.compareTo(b.firstSeen) <= 0;
      return new Seen(first ? a.firstSeen : b.firstSeen, Set.copyOf(messages));
    }

    /** All that was added; the builder is spent. */
    public EarlierFindings build() {
      return new EarlierFindings(byId);
    }
  }
}
