package dev.plumbline.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.Grading;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.SpecLoader;
import dev.plumbline.spec.Specs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a check makes of adopted specs. */
final class Adopted {
  private static final Differ DIFFER = new Differ(Catalog.imagePipeline(), Grading.CATALOG);

  private Adopted() {}

  static Found found(ObjectNode document) {
    return new Found(
        Arn.parse(document.path("arn").asText()).orElseThrow(), document, Capture.WIRE);
  }

  /** The specs, read back; none has an error. */
  static Specs specs(Adoption adoption) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    adoption
        .files()
        .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    Specs specs = SpecLoader.read(files, Map.of());
    assertThat(specs.problems().stream().filter(Problem::isError)).isEmpty();
    return specs;
  }

  /** The paths that fail where this is live. */
  static List<String> failing(DesiredPipeline desired, ObjectNode live) {
    Drift drift = DIFFER.compare(desired, new Found(desired.arn(), live, Capture.WIRE));
    return drift.differences().stream()
        .filter(Difference::fails)
        .map(difference -> difference.path().toString())
        .toList();
  }

  /** Every pipeline has its spec, and is in line with it. */
  static void assertClean(Adoption adoption, List<Found> live) {
    Map<Arn, DesiredPipeline> desired = new TreeMap<>();
    specs(adoption).pipelines().forEach(pipeline -> desired.put(pipeline.arn(), pipeline));
    assertThat(adoption.left()).isEmpty();
    assertThat(desired).hasSize(live.size());
    for (Found found : live) {
      DesiredPipeline spec =
          Objects.requireNonNull(desired.get(found.arn()), found.arn().toString());
      assertThat(failing(spec, found.document()))
          .as("%s in %s", found.document(), adoption.files())
          .isEmpty();
    }
  }
}
