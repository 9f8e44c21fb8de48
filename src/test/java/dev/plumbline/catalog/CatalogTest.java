package dev.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CatalogTest {
  private static final Catalog CATALOG = Catalog.imagePipeline();

  @Test
  void constantsAreFilledInAndNothingElse() throws Exception {
    assertThat(CATALOG.normalForm(json("{'status': null, 'new': {'a': null}, 'schedule': {}}")))
        .isEqualTo(
            json(
                "{'enhancedImageMetadataEnabled': true,"
                    + " 'imageScanningConfiguration': {'imageScanningEnabled': false},"
                    + " 'imageTestsConfiguration': {'imageTestsEnabled': true, 'timeoutMinutes': 720},"
                    + " 'new': {'a': null}, 'schedule': {'autoDisablePolicy': {'failureCount': 5},"
                    + " 'pipelineExecutionStartCondition': 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',"
                    + " 'timezone': 'UTC'}, 'status': 'ENABLED'}"));
  }

  @Test
  void aDeclaredFalseStaysAndSoDoesAWrongType() throws Exception {
    ObjectNode filled =
        CATALOG.normalForm(
            json("{'enhancedImageMetadataEnabled': false, 'imageTestsConfiguration': 'yes'}"));
    assertThat(filled.get("enhancedImageMetadataEnabled").booleanValue()).isFalse();
    assertThat(filled.get("imageTestsConfiguration").textValue()).isEqualTo("yes");
  }

  @Test
  void derivedDefaultsAreMadeOfThePipelinesOwnNames() throws Exception {
    Arn arn =
        Arn.parse("arn:aws-cn:imagebuilder:cn-north-1:123456789012:image-pipeline/golden")
            .orElseThrow();
    ObjectNode document =
        json(
            "{'imageRecipeArn': 'arn:aws-cn:imagebuilder:cn-north-1:123456789012:image-recipe/base/1.x.x'}");
    assertThat(CATALOG.defaultAt(path("executionRole"), arn, document).orElseThrow().textValue())
        .isEqualTo(
            "arn:aws-cn:iam::123456789012:role/aws-service-role/imagebuilder.amazonaws.com/AWSServiceRoleForImageBuilder");
    assertThat(
            CATALOG
                .defaultAt(path("loggingConfiguration.imageLogGroupName"), arn, document)
                .orElseThrow()
                .textValue())
        .isEqualTo("/aws/imagebuilder/base");
    assertThat(CATALOG.defaultAt(path("loggingConfiguration.imageLogGroupName"), arn, json("{}")))
        .isEmpty();
  }

  @Test
  void elementsHaveTheRowsOfTheirListWhetherByPlaceOrByName() {
    assertThat(CATALOG.field(path("workflows[3].parameters[0].value")))
        .isEqualTo(CATALOG.field(path("workflows[].parameters[].value")))
        .isEqualTo(CATALOG.field(path("workflows[0].parameters[\"a b\"].value")))
        .isPresent();
    assertThat(CATALOG.field(path("tags.team"))).isEmpty();
    assertThat(CATALOG.field(path("workflows.a.onFailure"))).isEmpty();
  }

  @Test
  void severitiesAreTheContractsOwn() {
    assertThat(severity("imageScanningConfiguration.imageScanningEnabled"))
        .isEqualTo(Severity.HIGH);
    assertThat(severity("executionRole")).isEqualTo(Severity.HIGH);
    assertThat(severity("imageRecipeArn")).isEqualTo(Severity.HIGH);
    assertThat(severity("status")).isEqualTo(Severity.HIGH);
    assertThat(severity("schedule.timezone")).isEqualTo(Severity.MEDIUM);
    assertThat(severity("workflows[].onFailure")).isEqualTo(Severity.MEDIUM);
    assertThat(severity("infrastructureConfigurationArn")).isEqualTo(Severity.MEDIUM);
    assertThat(severity("distributionConfigurationArn")).isEqualTo(Severity.MEDIUM);
    assertThat(severity("loggingConfiguration.imageLogGroupName")).isEqualTo(Severity.LOW);
    assertThat(severity("enhancedImageMetadataEnabled")).isEqualTo(Severity.LOW);
    assertThat(severity("tags")).isEqualTo(Severity.LOW);
    assertThat(severity("description")).isEqualTo(Severity.INFO);
    assertThat(severity("imageTestsConfiguration.timeoutMinutes")).isEqualTo(Severity.INFO);
  }

  @Test
  void wrongTypesAreFoundWhereTheyStand() throws Exception {
    assertThat(
            CATALOG.mistyped(
                json(
                    "{'status': 7, 'enhancedImageMetadataEnabled': 'yes', 'schedule': 'daily',"
                        + " 'tags': {'a': 1, 'b': null, 'c': ''}, 'new': [1], 'description': null,"
                        + " 'imageTestsConfiguration': {'timeoutMinutes': 90.5},"
                        + " 'workflows': [1, {'parameters': [{'name': 'a', 'value': [1]}]}]}")))
        .extracting(FieldPath::toString)
        .containsExactly(
            "enhancedImageMetadataEnabled",
            "imageTestsConfiguration.timeoutMinutes",
            "schedule",
            "status",
            "tags.a",
            "workflows[0]",
            "workflows[1].parameters[0].value[0]");
    assertThat(
            CATALOG.mistyped(
                json(
                    "{'status': 'ENABLED', 'imageTestsConfiguration': {'timeoutMinutes': 90.0},"
                        + " 'workflows': [{'parameters': []}], 'tags': {}}")))
        .isEmpty();
  }

  private static Severity severity(String path) {
    return CATALOG.field(path(path)).orElseThrow().severity();
  }

  private static FieldPath path(String text) {
    return FieldPath.parse(text).orElseThrow();
  }

  private static ObjectNode json(String text) throws Exception {
    return (ObjectNode) Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
