package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.spec.DesiredPipeline.Compare;
import dev.plumbline.spec.EntryKeys;

/** Specs. */
final class SpecSchema {
  private static final String ENTRY = "entry";
  private static final String DEFAULTS = "defaults";
  private static final String PIPELINE = "pipeline";
  private static final String UNMODELLED = "unmodelled";

  /** The same, where members that the catalog does not know are allowed. */
  private static final String NEWER = "Newer";

  private SpecSchema() {}

  static ObjectNode body() {
    ObjectNode document = document();
    document.putArray("allOf").add(entries()).add(defaults());
    ObjectNode definitions = document.putObject("$defs");
    definitions.set(PIPELINE, new PipelineSchema(true).document());
    definitions.set(PIPELINE + NEWER, new PipelineSchema(false).document());
    definitions.set(ENTRY, entry(PIPELINE));
    definitions.set(ENTRY + NEWER, entry(PIPELINE + NEWER));
    definitions.set(DEFAULTS, shared(PIPELINE).object(EntryKeys.DEFAULTS));
    definitions.set(DEFAULTS + NEWER, shared(PIPELINE + NEWER).object(EntryKeys.DEFAULTS));
    return document;
  }

  private static ObjectNode document() {
    ObjectNode vars =
        Shapes.map(Shapes.text())
            .set(
                "propertyNames",
                Shapes.string()
                    .put("pattern", "^(?!(account|partition|region)$)[A-Za-z_][A-Za-z0-9_-]*$"));
    return new Members()
        .needed("version", Shapes.version())
        .with("vars", vars, "Variables for the texts of this document: ${name}.")
        .with(DEFAULTS, Shapes.type("object"), "Merged under every pipeline of this document.")
        .needed(
            "pipelines", Shapes.type("array").put("minItems", 1), "The pipelines that are wanted.")
        .object(EntryKeys.DOCUMENT);
  }

  /** Defaults that name newer members allow them in every entry. */
  private static ObjectNode entries() {
    return either(
        naming(DEFAULTS),
        properties("pipelines", items(Shapes.ref(ENTRY + NEWER))),
        properties("pipelines", items(ownEntry())));
  }

  /** An entry that names newer members of its own may have them. */
  private static ObjectNode ownEntry() {
    return either(Shapes.required(UNMODELLED), Shapes.ref(ENTRY + NEWER), Shapes.ref(ENTRY));
  }

  /** Defaults hold them for whichever entry names them. */
  private static ObjectNode defaults() {
    ObjectNode some = Json.object().set("contains", Shapes.required(UNMODELLED));
    return either(
        Shapes.any(naming(DEFAULTS), naming("pipelines", some)),
        properties(DEFAULTS, Shapes.ref(DEFAULTS + NEWER)),
        properties(DEFAULTS, Shapes.ref(DEFAULTS)));
  }

  private static ObjectNode naming(String member) {
    return naming(member, Shapes.required(UNMODELLED));
  }

  private static ObjectNode naming(String member, ObjectNode shape) {
    return Shapes.required(member).setAll(properties(member, shape));
  }

  private static ObjectNode properties(String member, ObjectNode shape) {
    ObjectNode node = Json.object();
    node.putObject("properties").set(member, shape);
    return node;
  }

  private static ObjectNode items(ObjectNode shape) {
    return Json.object().set("items", shape);
  }

  private static ObjectNode either(ObjectNode condition, ObjectNode then, ObjectNode otherwise) {
    ObjectNode node = Json.object();
    node.set("if", condition);
    node.set("then", then);
    return node.set("else", otherwise);
  }

  private static ObjectNode entry(String pipeline) {
    ObjectNode name =
        Variables.or(Shapes.text("^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$"));
    ObjectNode arn = Variables.or(Shapes.string().put("pattern", "^arn:"));
    ObjectNode entry =
        shared(pipeline)
            .with("name", name, "The pipeline's name; its ARN is made with the target.")
            .with("arn", arn, "The pipeline's ARN, instead of name and target.")
            .object(EntryKeys.ENTRY);
    entry.putArray("oneOf").add(Shapes.required("name")).add(Shapes.required("arn"));
    return entry;
  }

  private static Members shared(String pipeline) {
    ObjectNode labels = Shapes.map(Shapes.text());
    ObjectNode paths = Shapes.list(Shapes.text("^."));
    return new Members()
        .with("target", target(), "Where the pipeline lives.")
        .with("targets", targets(), "Several places, a pipeline in each; instead of target.")
        .with("labels", labels, "Free keys, for policies, waivers and grouping.")
        .with("compare", Shapes.choice(Compare.class), COMPARE)
        .with("ignore", paths, "Paths of fields that are never a difference: tags.LastDeployed.")
        .with(UNMODELLED, paths, "Paths of members that are newer than this Plumbline.")
        .with(PIPELINE, Shapes.ref(pipeline), "The pipeline, in the API's own names.");
  }

  private static final String COMPARE =
      "Whether only what is declared is compared, or (exact) everything else at its default.";

  /** An entry's target is merged with that of the defaults, so each may leave something out. */
  private static ObjectNode target() {
    ObjectNode target = TargetShapes.targetWithVariables();
    target.remove("required");
    return target;
  }

  private static ObjectNode targets() {
    ObjectNode item = Shapes.any(TargetShapes.targetWithVariables(), TargetShapes.group());
    return Shapes.any(Shapes.list(item).put("minItems", 1), TargetShapes.group());
  }
}
