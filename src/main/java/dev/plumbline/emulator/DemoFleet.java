package dev.plumbline.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The example: a fleet that has drifted, and the specs that it has drifted from. */
public final class DemoFleet {
  /** The fleet's dates stand still, so it is judged as of its own day and not as long forgotten. */
  public static final Instant AS_OF = Instant.parse("2026-11-23T06:00:00Z");

  private static final String FLEET = "fleet.json";
  private static final List<String> SPECS =
      List.of("everywhere.yaml", "frankfurt.yaml", "virginia.yaml");

  private DemoFleet() {}

  /** The pipelines as they run. */
  public static Fleet fleet() {
    FleetReading reading = FleetFile.read(FLEET, resource(FLEET));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException("the demo fleet is broken: " + reading.problems());
    }
    return reading.fleet();
  }

  /** The specs by file name: what {@code examples/demo} holds. */
  public static SortedMap<String, String> specs() {
    SortedMap<String, String> specs = new TreeMap<>();
    SPECS.forEach(
        name -> specs.put(name, new String(resource("specs/" + name), StandardCharsets.UTF_8)));
    return Collections.unmodifiableSortedMap(specs);
  }

  private static byte[] resource(String name) {
    try (InputStream in = DemoFleet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
