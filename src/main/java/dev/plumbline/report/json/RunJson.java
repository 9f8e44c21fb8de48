package dev.plumbline.report.json;

import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.model.Target;
import dev.plumbline.report.Run;
import dev.plumbline.report.Since;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;

/** The JSON of what was run, on which targets, and what kept it from being complete. */
final class RunJson {
  static final String TOOL = "plumbline";

  private static final Names<Stage> STAGES = new Names<>(Stage.class);
  private static final Names<Severity> SEVERITIES = new Names<>(Severity.class);
  private static final Names<Problem.Kind> KINDS = new Names<>(Problem.Kind.class);
  private static final Names<Problem.Weight> WEIGHTS = new Names<>(Problem.Weight.class);
  private static final Names<TargetRead.Mode> MODES = new Names<>(TargetRead.Mode.class);

  private RunJson() {}

  /** A run that lacks what stands beside it in a report: the tool's version. */
  interface Draft {
    /** The run. */
    Run of(String toolVersion);
  }

  static void tool(JsonOut out, Run run) throws IOException {
    out.text("name", TOOL).text("version", run.toolVersion());
  }

  /** The version. */
  static String tool(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> name = object.text("name");
    ObjectIn.Member<String> version = object.text("version");
    return object.read(
        () -> {
          if (!name.get().equals(TOOL)) {
            throw new IllegalArgumentException(
                "found a report of \"" + name.get() + "\", wanted one of " + TOOL);
          }
          return version.get();
        });
  }

  static void run(JsonOut out, Run run) throws IOException {
    out.text("stage", run.stage())
        .text("now", run.now())
        .truth("complete", run.complete())
        .text("failOn", run.failOn())
        .truth("failOnWarn", run.failOnWarn())
        .truth("unmanagedFails", run.unmanagedFails())
        .objectOrNull("since", run.since(), SinceJson::since)
        .texts("volatile", run.volatileFacts());
  }

  static Draft run(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<Stage> stage = object.name("stage", STAGES);
    ObjectIn.Member<String> now = object.text("now");
    ObjectIn.Member<Boolean> complete = object.truth("complete");
    ObjectIn.Member<Severity> failOn = object.name("failOn", SEVERITIES);
    ObjectIn.Member<Boolean> failOnWarn = object.truth("failOnWarn");
    ObjectIn.Member<Boolean> unmanaged = object.truth("unmanagedFails");
    ObjectIn.Member<Optional<Since>> since = object.added("since", SinceJson::since);
    ObjectIn.Member<SortedMap<String, String>> facts = object.member("volatile", JsonIn::texts);
    return object.read(
        () ->
            version ->
                new Run(
                    version,
                    stage.get(),
                    now.get(),
                    complete.get(),
                    failOn.get(),
                    failOnWarn.get(),
                    unmanaged.get(),
                    since.get(),
                    facts.get()));
  }

  static void problem(JsonOut out, Problem problem) throws IOException {
    out.text("kind", problem.kind())
        .text("severity", problem.severity())
        .text("message", problem.message())
        .objectOrNull("origin", problem.origin(), PlaceJson::origin)
        .objectOrNull("target", problem.target(), PlaceJson::target)
        .textOrNull("hint", problem.hint());
  }

  static Problem problem(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<Problem.Kind> kind = object.name("kind", KINDS);
    ObjectIn.Member<Problem.Weight> weight = object.name("severity", WEIGHTS);
    ObjectIn.Member<String> message = object.text("message");
    ObjectIn.Member<Optional<Origin>> origin = object.optional("origin", PlaceJson::origin);
    ObjectIn.Member<Optional<Target>> target = object.optional("target", PlaceJson::target);
    ObjectIn.Member<Optional<String>> hint = object.optional("hint", JsonIn::text);
    return object.read(
        () ->
            new Problem(
                kind.get(), weight.get(), message.get(), origin.get(), target.get(), hint.get()));
  }

  static void target(JsonOut out, TargetRead read) throws IOException {
    PlaceJson.target(out, read.target());
    out.text("read", read.read())
        .truth("complete", read.complete())
        .number("pipelines", read.pipelines())
        .objectOrNull("error", read.error(), PlaceJson::error)
        .objectOrNull("waiver", read.waiver(), PlaceJson::waiver);
  }

  static TargetRead target(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> partition = object.text("partition");
    ObjectIn.Member<String> account = object.text("account");
    ObjectIn.Member<String> region = object.text("region");
    ObjectIn.Member<TargetRead.Mode> mode = object.name("read", MODES);
    ObjectIn.Member<Boolean> complete = object.truth("complete");
    ObjectIn.Member<Integer> pipelines = object.number("pipelines");
    ObjectIn.Member<Optional<ReadError>> error = object.optional("error", PlaceJson::error);
    ObjectIn.Member<Optional<Acceptance>> waiver = object.added("waiver", PlaceJson::waiver);
    return object.read(
        () ->
            new TargetRead(
                new Target(partition.get(), account.get(), region.get()),
                mode.get(),
                complete.get(),
                pipelines.get(),
                error.get(),
                waiver.get()));
  }
}
