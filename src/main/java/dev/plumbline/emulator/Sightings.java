package dev.plumbline.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each request its id and its luck. Both follow from the seed, what was asked, and how often
 * it was asked before, and not from the order in which different requests arrive: so two runs of a
 * concurrent client see the same ids and the same failures.
 */
final class Sightings {
  private final long seed;
  private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

  Sightings(long seed) {
    this.seed = seed;
  }

  /**
   * One request.
   *
   * @param luck evenly spread from 0 to below 1
   */
  record Sighting(String requestId, double luck) {}

  /** The next sighting of a request with this content. */
  Sighting next(String content) {
    UUID key = uuid(content);
    int nth = counts.merge(key, 1, Integer::sum);
    UUID id = uuid(seed + " " + key + " " + nth);
    double luck =
        new SplittableRandom(id.getMostSignificantBits() ^ id.getLeastSignificantBits())
            .nextDouble();
    return new Sighting(id.toString(), luck);
  }

  private static UUID uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
