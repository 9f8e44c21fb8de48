package dev.plumbline.report.html;

import dev.plumbline.fix.Fix;
import dev.plumbline.fix.SpecEdit;
import dev.plumbline.fix.Step;
import dev.plumbline.model.Json;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What would mend a pipeline.
 *
 * @param commands for a POSIX shell, each whole and on its own
 * @param edits of the spec instead, each with its place
 * @param notes what to know before
 */
record FixView(List<String> commands, List<String> edits, List<String> notes) {
  FixView {
    commands = List.copyOf(commands);
    edits = List.copyOf(edits);
    notes = List.copyOf(notes);
  }

  static Optional<FixView> of(PipelineResult result) {
    return result
        .fix()
        .map(fix -> of(fix, result.arn().region()))
        .filter(fix -> !fix.equals(new FixView(List.of(), List.of(), List.of())));
  }

  private static FixView of(Fix fix, String region) {
    return new FixView(
        fix.steps().stream().map(step -> command(step, region)).toList(),
        fix.spec().stream().map(FixView::edit).toList(),
        fix.notes().stream().map(Words::block).toList());
  }

  /** Never shortened: half a document resets what it leaves out. */
  private static String command(Step step, String region) {
    String json = new String(Json.pretty(step.document()), StandardCharsets.UTF_8).strip();
    // Invisible characters become escapes, which in JSON mean the same.
    String quoted = Printable.block(json).replace("'", "'\\''");
    return step.command(region, "'" + quoted + "'");
  }

  private static String edit(SpecEdit edit) {
    return Words.line(edit.origin() + ": " + edit.text());
  }
}
