package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * The rows of {@code ImagePipeline}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html">ImagePipeline</a>
 */
final class ImagePipelineFields {
  private static final Severity HIGH = Severity.HIGH;
  private static final Severity MEDIUM = Severity.MEDIUM;
  private static final Severity LOW = Severity.LOW;
  private static final Severity INFO = Severity.INFO;

  static final List<Field> ROWS =
      List.of(
          readOnly("arn", "The pipeline's identity; it is declared beside `pipeline:`."),
          readOnly("name", "The pipeline's identity; it is declared beside `pipeline:`."),
          row("description", Kind.TEXT, INFO, "Says to people what the pipeline is for.")
              .within(1, 1024),
          readOnly("platform", "Comes from the recipe."),
          row(
                  "status",
                  Kind.ENUM,
                  HIGH,
                  "A disabled pipeline builds nothing, so its image grows old without a word.")
              .oneOf("ENABLED", "DISABLED")
              .withDefault(constant("ENABLED")),
          row(
                  "enhancedImageMetadataEnabled",
                  Kind.BOOLEAN,
                  LOW,
                  "Without it nobody can say which packages an image holds.")
              .withDefault(constant(BooleanNode.TRUE)),
          row("imageRecipeArn", Kind.ARN, HIGH, "The recipe decides what the image is made of.")
              .oneOf("image-recipe")
              .comparedAs(Comparison.VERSIONED_ARN),
          row(
                  "containerRecipeArn",
                  Kind.ARN,
                  HIGH,
                  "The recipe decides what the container image is made of.")
              .oneOf("container-recipe")
              .comparedAs(Comparison.VERSIONED_ARN),
          row(
                  "infrastructureConfigurationArn",
                  Kind.ARN,
                  MEDIUM,
                  "Decides the instance profile, network and keys that the build runs with.")
              .needed()
              .oneOf("infrastructure-configuration"),
          row(
                  "distributionConfigurationArn",
                  Kind.ARN,
                  MEDIUM,
                  "Decides where the image goes, and with whom it is shared.")
              .oneOf("distribution-configuration"),
          row("executionRole", Kind.ROLE, HIGH, "Workflow steps act with this role's rights.")
              .within(1, 2048)
              .withDefault(
                  new Default.Derived(
                      "the service-linked role", (arn, document) -> serviceRole(arn))),
          object("imageTestsConfiguration", MEDIUM, "Whether an image is tried before it ships.")
              .withDefault(always()),
          row(
                  "imageTestsConfiguration.imageTestsEnabled",
                  Kind.BOOLEAN,
                  MEDIUM,
                  "Without tests a broken image ships, and nothing is scanned.")
              .withDefault(constant(BooleanNode.TRUE)),
          row(
                  "imageTestsConfiguration.timeoutMinutes",
                  Kind.INTEGER,
                  INFO,
                  "Stored by the service, and not active yet.")
              .within(60, 1440)
              .withDefault(constant(IntNode.valueOf(720))),
          object("imageScanningConfiguration", HIGH, "Whether Inspector looks at the image.")
              .withDefault(always()),
          row(
                  "imageScanningConfiguration.imageScanningEnabled",
                  Kind.BOOLEAN,
                  HIGH,
                  "Without it images ship with vulnerabilities that nobody looked for.")
              .withDefault(constant(BooleanNode.FALSE)),
          object(
              "imageScanningConfiguration.ecrConfiguration",
              HIGH,
              "Container images are scanned in this repository."),
          row(
                  "imageScanningConfiguration.ecrConfiguration.repositoryName",
                  Kind.TEXT,
                  HIGH,
                  "Container images are scanned in this repository.")
              .within(1, 1024)
              .withDefault(unfilled(new TextNode("image-builder-image-scanning-repository"))),
          set(
              "imageScanningConfiguration.ecrConfiguration.containerTags",
              HIGH,
              "The tags by which a scanned container image is found."),
          set(
                  "imageScanningConfiguration.imageScanningTypes",
                  HIGH,
                  "Decides whether the test instance or the output AMI is scanned.")
              .oneOf("TEST_INSTANCE_CVE", "ON_DEMAND_AMI_CVE")
              .within(1, 1)
              .newer()
              .withDefault(unfilled(Json.array().add("TEST_INSTANCE_CVE"))),
          object(
                  "imageScanningConfiguration.scanResultCondition",
                  HIGH,
                  "What a scan must say for an image to pass.")
              .newer(),
          row(
                  "imageScanningConfiguration.scanResultCondition.maximumSeverityLabel",
                  Kind.ENUM,
                  HIGH,
                  "A finding above it fails the image.")
              .needed()
              .oneOf("INFORMATIONAL", "LOW", "MEDIUM", "HIGH")
              .newer(),
          row(
                  "imageScanningConfiguration.scanResultCondition.fixAvailable",
                  Kind.BOOLEAN,
                  HIGH,
                  "Whether findings without a fix count too.")
              .newer()
              .withDefault(constant(BooleanNode.TRUE)),
          object("schedule", MEDIUM, "When the pipeline builds; without one only by hand."),
          row(
                  "schedule.scheduleExpression",
                  Kind.CRON,
                  MEDIUM,
                  "Decides how old an image can get before the next build.")
              .within(1, 1024)
              .comparedAs(Comparison.CRON),
          row("schedule.timezone", Kind.TIME_ZONE, MEDIUM, "Moves every run by hours.")
              .within(3, 100)
              .comparedAs(Comparison.TIME_ZONE)
              .withDefault(constant("UTC"))
              .with("scheduleExpression"),
          row(
                  "schedule.pipelineExecutionStartCondition",
                  Kind.ENUM,
                  MEDIUM,
                  "Decides whether a run without new dependencies builds at all.")
              .oneOf("EXPRESSION_MATCH_ONLY", "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE")
              .withDefault(constant("EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE")),
          object(
                  "schedule.autoDisablePolicy",
                  MEDIUM,
                  "When Image Builder gives up on a failing pipeline.")
              .withDefault(always()),
          row(
                  "schedule.autoDisablePolicy.failureCount",
                  Kind.INTEGER,
                  MEDIUM,
                  "So many failed runs in a row disable the pipeline.")
              .needed()
              .within(1, 10)
              .withDefault(constant(IntNode.valueOf(5))),
          list("workflows", "The steps that build, test and distribute the image, in order."),
          row("workflows[].workflowArn", Kind.ARN, MEDIUM, "Which workflow runs, at which version.")
              .needed()
              .oneOf("workflow")
              .comparedAs(Comparison.VERSIONED_ARN),
          list("workflows[].parameters", "What the workflow is run with.")
              .comparedAs(Comparison.BY_NAME),
          row("workflows[].parameters[].name", Kind.TEXT, MEDIUM, "Which parameter is set.")
              .needed()
              .within(1, 128),
          set("workflows[].parameters[].value", MEDIUM, "What the parameter is set to.")
              .needed()
              .comparedAs(Comparison.PLAIN),
          row(
                  "workflows[].parallelGroup",
                  Kind.TEXT,
                  MEDIUM,
                  "Test workflows of one group run at the same time.")
              .within(1, 100),
          row(
                  "workflows[].onFailure",
                  Kind.ENUM,
                  MEDIUM,
                  "With CONTINUE a failed test workflow does not stop the image.")
              .oneOf("CONTINUE", "ABORT")
              .withDefault(unfilled(new TextNode("ABORT"))),
          object("loggingConfiguration", LOW, "Where the logs of builds and runs go."),
          row(
                  "loggingConfiguration.imageLogGroupName",
                  Kind.TEXT,
                  LOW,
                  "Build logs that go elsewhere are kept, watched and guarded by other rules.")
              .within(1, 512)
              .withDefault(
                  new Default.Derived("/aws/imagebuilder/<image>", (arn, doc) -> imageLogs(doc))),
          row(
                  "loggingConfiguration.pipelineLogGroupName",
                  Kind.TEXT,
                  LOW,
                  "Run logs that go elsewhere are kept, watched and guarded by other rules.")
              .within(1, 512)
              .withDefault(
                  new Default.Derived(
                      "/aws/imagebuilder/pipeline/<pipeline>",
                      (arn, doc) -> text("/aws/imagebuilder/pipeline/" + arn.name()))),
          map("tags", "Tags tell who owns the pipeline and who pays for it."),
          map("imageTags", "Tags tell who owns an image that the pipeline made.").newer(),
          readOnly("dateCreated", "A fact of the service."),
          readOnly("dateUpdated", "A fact of the service."),
          readOnly("dateLastRun", "A fact of the service."),
          readOnly("lastRunStatus", "A fact of the service."),
          readOnly("dateNextRun", "A fact of the service."),
          readOnly("consecutiveFailures", "A fact of the service."));

  private ImagePipelineFields() {}

  private static FieldPath path(String text) {
    return FieldPath.parse(text).orElseThrow();
  }

  private static Field row(String path, Kind kind, Severity severity, String why) {
    Comparison comparison = kind == Kind.ROLE ? Comparison.ROLE : Comparison.PLAIN;
    return new Field(
        path(path),
        kind,
        new Default.None(),
        comparison,
        severity,
        true,
        false,
        List.of(),
        0,
        0,
        Optional.empty(),
        why);
  }

  private static Field object(String path, Severity severity, String why) {
    return row(path, Kind.OBJECT, severity, why).comparedAs(Comparison.STRUCTURE);
  }

  private static Field set(String path, Severity severity, String why) {
    return row(path, Kind.SET, severity, why).comparedAs(Comparison.UNORDERED);
  }

  private static Field list(String path, String why) {
    return row(path, Kind.LIST, MEDIUM, why).comparedAs(Comparison.STRUCTURE);
  }

  private static Field map(String path, String why) {
    return row(path, Kind.MAP, LOW, why).within(0, 50).comparedAs(Comparison.TAGS);
  }

  private static Field readOnly(String path, String why) {
    return row(path, Kind.READ_ONLY, INFO, why).comparedAs(Comparison.NEVER);
  }

  private static Default constant(String value) {
    return constant(new TextNode(value));
  }

  private static Default constant(JsonNode value) {
    return new Default.Constant(value, true);
  }

  private static Default unfilled(JsonNode value) {
    return new Default.Constant(value, false);
  }

  /** An object that is there, with its own defaults, even where the document does not show it. */
  private static Default always() {
    return new Default.Constant(Json.object(), true);
  }

  private static Optional<JsonNode> text(String value) {
    return Optional.of(new TextNode(value));
  }

  private static Optional<JsonNode> serviceRole(Arn pipeline) {
    return text(
        new Arn(
                pipeline.partition(),
                "iam",
                "",
                pipeline.account(),
                "role/aws-service-role/imagebuilder.amazonaws.com/AWSServiceRoleForImageBuilder")
            .toString());
  }

  /** An image has the name of its recipe: {@code …:image-recipe/NAME/1.0.0}. */
  private static Optional<JsonNode> imageLogs(JsonNode document) {
    String recipe =
        document.path("imageRecipeArn").asText(document.path("containerRecipeArn").asText(""));
    String[] parts = recipe.split("/", -1);
    return parts.length < 2 ? Optional.empty() : text("/aws/imagebuilder/" + parts[1]);
  }
}
