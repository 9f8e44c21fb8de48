package dev.plumbline.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.DesiredPipeline.Compare;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two documents to compare, as short as a test can say them: single quotes are double ones. */
record Sides(
    ObjectNode desired,
    ObjectNode live,
    Compare compare,
    List<FieldPath> ignore,
    LivePipeline.Capture capture) {
  static final Arn PIPELINE =
      Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
          .orElseThrow();

  static Sides of(String desired, String live) {
    return of(json(desired), json(live));
  }

  static Sides of(ObjectNode desired, ObjectNode live) {
    return new Sides(desired, live, Compare.DECLARED, List.of(), LivePipeline.Capture.WIRE);
  }

  Sides exact() {
    return new Sides(desired, live, Compare.EXACT, ignore, capture);
  }

  Sides printedByClient() {
    return new Sides(desired, live, compare, ignore, LivePipeline.Capture.CLIENT);
  }

  Sides ignoring(String... paths) {
    List<FieldPath> all =
        java.util.Arrays.stream(paths).map(p -> FieldPath.parse(p).orElseThrow()).toList();
    return new Sides(desired, live, compare, all, capture);
  }

  Drift drift() {
    return drift(Grading.CATALOG);
  }

  Drift drift(Grading grading) {
    return new Differ(Catalog.imagePipeline(), grading).compare(spec(), found());
  }

  /** {@code state path}, with {@code !} before what fails; a line each. */
  List<String> lines() {
    return drift().differences().stream()
        .map(d -> (d.fails() ? "! " : "  ") + d.state() + " " + d.path())
        .toList();
  }

  String why(String path) {
    return drift().differences().stream()
        .filter(d -> d.path().toString().equals(path))
        .findFirst()
        .flatMap(Difference::why)
        .orElse("");
  }

  DesiredPipeline spec() {
    return new DesiredPipeline(
        PIPELINE,
        "golden",
        new TreeMap<>(),
        compare,
        ignore,
        desired,
        Map.of(FieldPath.of("schedule", "scheduleExpression"), new Origin("a.yaml", 7, 9)),
        new Origin("a.yaml", 3, 5));
  }

  LivePipeline.Found found() {
    return new LivePipeline.Found(PIPELINE, live, capture);
  }

  static ObjectNode json(String text) {
    try {
      JsonNode node = Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      return (ObjectNode) node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
