package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Locale;

/**
 * The schemas that there are.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
public enum Schema {
  SPEC("A Plumbline spec: the pipelines that a team wants, one YAML document."),
  CONFIG("plumbline.yaml: the settings of Plumbline's commands, groups of targets, and rules."),
  WAIVERS("A Plumbline waiver file: which findings are accepted, by whom, and how long."),
  REPORT("The JSON report of a Plumbline run, and a baseline."),
  SNAPSHOT("One line of a Plumbline snapshot.");

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final String title;

  Schema(String title) {
    this.title = title;
  }

  /** The whole schema. */
  public ObjectNode document() {
    ObjectNode document =
        Json.object().put("$schema", DIALECT).put("$id", "urn:plumbline:schema:" + this);
    document.put("title", title);
    document.setAll(body());
    return document;
  }

  private ObjectNode body() {
    return switch (this) {
      case SPEC -> SpecSchema.body();
      case CONFIG -> ConfigSchema.body();
      case WAIVERS -> WaiversSchema.body();
      case REPORT -> ReportSchema.body();
      case SNAPSHOT -> SnapshotSchema.body();
    };
  }

  /** As it is written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
