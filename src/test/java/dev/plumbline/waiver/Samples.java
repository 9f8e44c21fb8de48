package dev.plumbline.waiver;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pipelines, findings and waiver files for tests. */
final class Samples {
  static final String NOW = "2026-11-23T03:00:00Z";
  static final Terms TERMS = terms(NOW);
  static final Target BERLIN = Target.of("123456789012", "eu-central-1");

  private Samples() {}

  static Terms terms(String now) {
    return new Terms(Instant.parse(now), 365, 14);
  }

  static Waivers.Reading read(String yaml, Terms terms) {
    return Waivers.read("waivers.yaml", yaml.getBytes(StandardCharsets.UTF_8), terms);
  }

  /** Waivers of a file without a mistake. */
  static Waivers good(String yaml, Terms terms) {
    Waivers.Reading reading = read(yaml, terms);
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException(reading.problems().toString());
    }
    return reading.waivers();
  }

  /** One waiver that holds to the end of January 2027, with these lines in its beginning. */
  static String waiver(String lines) {
    return "version: 1\nwaivers:\n  - "
        + lines.strip().replace("\n", "\n    ")
        + "\n    reason: it is old\n    owner: team-web\n    expires: 2027-01-31\n";
  }

  static Pipeline pipeline(String name) {
    return new Pipeline(Arn.pipeline(BERLIN, name), name, new TreeMap<>(Map.of("team", "web")));
  }

  static Finding finding(Pipeline pipeline, String rule, String key, String... messages) {
    return new Finding(
        pipeline.arn(),
        Finding.Kind.POLICY,
        rule,
        key,
        Level.ERROR,
        Severity.HIGH,
        List.of(messages),
        List.of(),
        Optional.empty(),
        Finding.Status.OPEN,
        NOW);
  }
}
