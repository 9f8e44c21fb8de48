package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Level;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.SpecChange;
import java.util.List;
import java.util.Locale;

/** The JSON report. Members that came after 1.0.0 may be missing, since such reports are read. */
final class ReportSchema {
  private ReportSchema() {}

  static ObjectNode body() {
    ObjectNode body =
        new Members()
            .needed("schemaVersion", Shapes.string().put("pattern", "^1\\.[0-9]+\\.[0-9]+$"))
            .needed("tool", tool())
            .needed("run", run(), "What was run, and how.")
            .needed("problems", Shapes.list(problem()), "What kept the run from being complete.")
            .needed("targets", Shapes.list(target()), "The accounts and regions that were read.")
            .needed("rules", Shapes.list(rule()), "The rules that were looked at.")
            .needed("summary", summary(), "The totals.")
            .needed("pipelines", Shapes.list(PipelineResultSchema.pipeline()))
            .object();
    ObjectNode definitions = body.putObject("$defs");
    definitions.set("origin", origin());
    definitions.set("waiver", waiver());
    definitions.set("error", ErrorShapes.inReport());
    return body;
  }

  private static ObjectNode tool() {
    ObjectNode name = Shapes.choice(List.of("plumbline"));
    return new Members().needed("name", name).needed("version", Shapes.string()).object();
  }

  private static ObjectNode run() {
    return new Members()
        .needed("stage", Shapes.choice(Stage.class))
        .needed("now", Shapes.string(), "The instant that policies saw, in RFC 3339.")
        .needed("complete", Shapes.type("boolean"))
        .needed("failOn", Shapes.choice(Severity.class))
        .needed("failOnWarn", Shapes.type("boolean"))
        .needed("unmanagedFails", Shapes.type("boolean"))
        .with("since", Shapes.orNull(SinceSchema.since()), "What specs were held against.")
        .needed("volatile", Shapes.map(Shapes.string()), "What differs from run to run.")
        .object();
  }

  private static ObjectNode problem() {
    return new Members()
        .needed("kind", Shapes.choice(Problem.Kind.class))
        .needed("severity", Shapes.choice(Problem.Weight.class))
        .needed("message", Shapes.string())
        .needed("origin", Shapes.orNull(Shapes.ref("origin")))
        .needed("target", Shapes.orNull(TargetShapes.inJson()))
        .needed("hint", Shapes.orNull(Shapes.string()))
        .object();
  }

  /** A place in a file; 0 for what is not known. */
  private static ObjectNode origin() {
    return new Members()
        .needed("file", Shapes.string())
        .needed("line", count())
        .needed("column", count())
        .object();
  }

  private static ObjectNode waiver() {
    return new Members()
        .needed("reason", Shapes.string())
        .needed("owner", Shapes.string())
        .needed("ticket", Shapes.orNull(Shapes.string()))
        .needed("expires", Shapes.string().put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
        .needed("expired", Shapes.type("boolean"))
        .needed("origin", Shapes.ref("origin"))
        .object();
  }

  private static ObjectNode target() {
    return new Members()
        .needed("partition", Shapes.string())
        .needed("account", Shapes.string())
        .needed("region", Shapes.string())
        .needed("read", Shapes.choice(TargetRead.Mode.class))
        .needed("complete", Shapes.type("boolean"))
        .needed("pipelines", count())
        .needed("error", Shapes.orNull(Shapes.ref("error")))
        .with("waiver", Shapes.orNull(Shapes.ref("waiver")))
        .object();
  }

  private static ObjectNode rule() {
    return new Members()
        .needed("id", Shapes.string())
        .needed("path", Shapes.string())
        .needed("title", Shapes.string())
        .needed("description", Shapes.string())
        .needed("severity", Shapes.choice(Severity.class))
        .needed("level", Shapes.choice(Level.class))
        .needed("controls", Shapes.list(Shapes.string()))
        .needed("remediation", Shapes.string())
        .needed("stages", Shapes.list(Shapes.choice(Stage.class)))
        .needed("enabled", Shapes.type("boolean"))
        .object();
  }

  private static ObjectNode summary() {
    Members summary = new Members().needed("pipelines", count());
    counts(summary, PipelineState.class);
    ObjectNode changes = counts(new Members(), SpecChange.Kind.class).object();
    return summary
        .needed("checks", counts(new Members(), Check.Result.class).object())
        .needed("findings", counts(new Members(), Finding.Status.class).object())
        .needed("bySeverity", counts(new Members(), Severity.class).object())
        .with("changes", Shapes.orNull(changes), "Pipelines by how their specs changed.")
        .needed("failing", count())
        .needed("incomplete", count())
        .object();
  }

  private static <E extends Enum<E>> Members counts(Members members, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      members.needed(camelCase(constant.name()), count());
    }
    return members;
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  static ObjectNode count() {
    return Shapes.type("integer").put("minimum", 0);
  }
}
