package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.emulator.Emulator;
import dev.plumbline.emulator.EmulatorOptions;
import dev.plumbline.emulator.FleetFile;
import dev.plumbline.emulator.FleetReading;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Specs in a folder and the fleet that they speak of behind the emulator. Everything is in line and
 * obeys the bundled rules until a test changes it. The AWS SDK finds credentials that the emulator
 * takes.
 */
final class Scene implements AutoCloseable {
  private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");
  private static final String ACCOUNT = "123456789012";

  private final Path folder;
  private final TreeMap<String, ObjectNode> live = new TreeMap<>();
  private final ArrayNode faults = Json.array();
  private final List<Emulator> emulators = new ArrayList<>();

  Scene(Path folder) {
    this.folder = folder;
    CREDENTIALS.forEach(name -> System.setProperty(name, "emulated"));
  }

  Path folder() {
    return folder;
  }

  static String arn(String name) {
    return arn("eu-central-1", "image-pipeline/" + name);
  }

  private static String arn(String region, String resource) {
    return "arn:aws:imagebuilder:" + region + ":" + ACCOUNT + ":" + resource;
  }

  /** A pipeline with a spec, in line. */
  Scene pipeline(String name) {
    write("specs/" + name + ".yaml", spec(name));
    live.put(name, document(name));
    return this;
  }

  Scene pipelines(String... names) {
    for (String name : names) {
      pipeline(name);
    }
    return this;
  }

  /** A pipeline that no spec declares. */
  Scene undeclared(String name) {
    live.put(name, document(name));
    return this;
  }

  /** A pipeline that is declared only. */
  Scene gone(String name) {
    live.remove(name);
    return this;
  }

  /** The live document, to be changed. */
  ObjectNode live(String name) {
    return Objects.requireNonNull(live.get(name), name);
  }

  /** What GetImagePipeline answers instead: an error of the service. */
  Scene refused(String name, String code) {
    faults.addObject().put("arn", arn(name)).put("code", code);
    return this;
  }

  /** What GetImagePipeline answers instead, whatever it means. */
  Scene answered(String name, int status, String body) {
    faults.addObject().put("arn", arn(name)).put("status", status).put("body", body);
    return this;
  }

  Path write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      return Files.writeString(path, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  ObjectNode report(String file) {
    try {
      return (ObjectNode) Json.read(read(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pipeline of a JSON report. */
  static JsonNode pipeline(JsonNode report, String name) {
    for (JsonNode pipeline : report.path("pipelines")) {
      if (pipeline.path("name").asText().equals(name)) {
        return pipeline;
      }
    }
    throw new IllegalStateException("no pipeline " + name + " in " + report);
  }

  /** Serves the fleet as it is now. */
  String endpoint() {
    ObjectNode file = Json.object();
    ArrayNode list = file.putArray("imagePipelineList");
    live.values().forEach(list::add);
    file.set("faults", faults);
    FleetReading reading = FleetFile.read("fleet.json", Json.bytes(file));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(reading.problems().toString());
    }
    try {
      Emulator emulator =
          Emulator.start(reading.fleet(), EmulatorOptions.DEFAULTS, Clock.systemUTC());
      emulators.add(emulator);
      return emulator.endpoint().toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Shell shell() {
    return new Shell(folder);
  }

  /**
   * Checks {@code specs} against the fleet, and leaves {@code report.json} and {@code junit.xml}.
   */
  Shell.Outcome check(String... more) {
    return shell().run(checking(more));
  }

  /** The command line of {@link #check}. */
  String[] checking(String... more) {
    List<String> line = new ArrayList<>(List.of("check", "specs", "--endpoint-url", endpoint()));
    line.addAll(List.of("--max-attempts", "1"));
    line.addAll(List.of("--output", "json=report.json", "--output", "junit=junit.xml"));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  @Override
  public void close() {
    emulators.forEach(Emulator::close);
    CREDENTIALS.forEach(System::clearProperty);
  }

  /** A spec that obeys every bundled rule. */
  static String spec(String name) {
    return """
        version: 1
        pipelines:
          - name: %s
            target: {account: "123456789012", region: eu-central-1}
            pipeline:
        """
            .formatted(name)
        + new String(Json.bytes(declared(name)), StandardCharsets.UTF_8).indent(6);
  }

  /** The live document that is in line with the spec. */
  private static ObjectNode document(String name) {
    ObjectNode document = declared(name);
    document.put("arn", arn(name)).put("name", name).put("platform", "Linux");
    document.put("dateUpdated", "2026-10-01T00:00:00Z").put("lastRunStatus", "AVAILABLE");
    return document;
  }

  private static ObjectNode declared(String name) {
    ObjectNode document = Json.object();
    document.put("imageRecipeArn", arn("eu-central-1", "image-recipe/" + name + "/x.x.x"));
    document.put(
        "infrastructureConfigurationArn",
        arn("eu-central-1", "infrastructure-configuration/private-build"));
    document.put(
        "distributionConfigurationArn", arn("eu-central-1", "distribution-configuration/private"));
    document.put("status", "ENABLED").put("enhancedImageMetadataEnabled", true);
    document
        .putObject("schedule")
        .put("scheduleExpression", "cron(0 4 ? * SUN *)")
        .put("timezone", "Europe/Berlin")
        .put("pipelineExecutionStartCondition", "EXPRESSION_MATCH_ONLY");
    document.putObject("imageTestsConfiguration").put("imageTestsEnabled", true);
    document.putObject("imageScanningConfiguration").put("imageScanningEnabled", true);
    document.put("executionRole", "arn:aws:iam::" + ACCOUNT + ":role/ImageBuilderExecution");
    document
        .putObject("loggingConfiguration")
        .put("imageLogGroupName", "/aws/imagebuilder/" + name)
        .put("pipelineLogGroupName", "/aws/imagebuilder/pipeline/" + name);
    document.putObject("tags").put("Owner", "web");
    return document;
  }
}
