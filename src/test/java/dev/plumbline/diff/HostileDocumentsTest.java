package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents that no service sends, in a time that a quadratic comparison would not keep. */
final class HostileDocumentsTest {
  private static final int MANY = 10_000;
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void hugeSets() {
    assertThat(drift(set(false), set(true)).drifted()).isFalse();
    ObjectNode other = set(true);
    ((ArrayNode) other.at("/imageScanningConfiguration/ecrConfiguration/containerTags"))
        .add("one more");
    assertThat(drift(set(false), other).differences()).hasSize(1);
  }

  @Test
  void hugeListsOfParameters() {
    assertThat(drift(parameters(false), parameters(true)).drifted()).isFalse();
    assertThat(drift(Json.object(), parameters(true)).differences()).hasSize(1);
  }

  @Test
  void hugeListsOfWorkflowsAndManyTags() {
    ObjectNode one = Json.object();
    ObjectNode other = Json.object();
    each(i -> one.withArray("/workflows").addObject().put("onFailure", "ABORT"));
    each(i -> other.withArray("/workflows").addObject().put("onFailure", "CONTINUE"));
    each(i -> one.withObject("/tags").put("k" + i, "a"));
    each(i -> other.withObject("/tags").put("k" + i, "b"));
    assertThat(drift(one, other).differences()).hasSize(2 * MANY);
  }

  @Test
  void deepNesting() {
    String deep = "{'schedule': ".repeat(900) + "1" + "}".repeat(900);
    ObjectNode document = Sides.json(deep);
    assertThat(drift(document, document).differences()).isEmpty();
    assertThat(drift(Json.object(), document).fields())
        .singleElement()
        .satisfies(field -> assertThat(field.path()).hasToString("schedule.schedule"));
  }

  @Test
  void twoParametersOfOneNameAreComparedAsTheyStand() {
    String twice =
        "{'workflows': [{'parameters': [{'name': 'a', 'value': ['%s']}, {'name': 'a'}]}]}";
    assertThat(Sides.of(twice.formatted("1"), twice.formatted("1")).lines()).isEmpty();
    assertThat(Sides.of(twice.formatted("1"), twice.formatted("2")).lines())
        .containsExactly("! changed workflows[0].parameters");
  }

  @Test
  void wrongTypesAreDifferencesAndNothingIsCoerced() {
    assertThat(
            Sides.of(
                    "{'status': 'ENABLED', 'enhancedImageMetadataEnabled': true, 'schedule': {'timezone': 'Asia/Tokyo'},"
                        + " 'tags': {'a': '1'}, 'workflows': [{'onFailure': 'ABORT'}], 'executionRole': 'B',"
                        + " 'imageTestsConfiguration': {'timeoutMinutes': 90}}",
                    "{'status': ['ENABLED'], 'enhancedImageMetadataEnabled': 'true', 'schedule': 'Asia/Tokyo',"
                        + " 'tags': [{'a': '1'}], 'workflows': {'0': {'onFailure': 'ABORT'}}, 'executionRole': {'B': 1},"
                        + " 'imageTestsConfiguration': {'timeoutMinutes': '90', 'imageTestsEnabled': 1}}")
                .lines())
        .containsExactly(
            "! changed enhancedImageMetadataEnabled",
            "! changed executionRole",
            "  undeclared imageTestsConfiguration.imageTestsEnabled",
            "! changed imageTestsConfiguration.timeoutMinutes",
            "! changed schedule",
            "! changed status",
            "! changed tags",
            "! changed workflows");
  }

  private static Drift drift(ObjectNode desired, ObjectNode live) {
    return assertTimeoutPreemptively(SOON, () -> Sides.of(desired, live).drift());
  }

  private static ObjectNode set(boolean reversed) {
    ObjectNode document = Json.object();
    ArrayNode tags =
        document
            .withObject("/imageScanningConfiguration/ecrConfiguration")
            .putArray("containerTags");
    each(i -> tags.add("t" + (reversed ? MANY - i : i + 1)));
    return document;
  }

  private static ObjectNode parameters(boolean reversed) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("workflows").addObject().putArray("parameters");
    each(i -> list.addObject().put("name", "p" + (reversed ? MANY - i : i + 1)).putArray("value"));
    return document;
  }

  private static void each(IntConsumer step) {
    IntStream.range(0, MANY).forEach(step);
  }
}
