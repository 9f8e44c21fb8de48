package dev.plumbline.report.fixes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.SpecEdit;
import dev.plumbline.fix.Step;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import java.util.Optional;

/** The script of one pipeline. All that comes from documents stands in comments, on one line. */
final class FixScript {
  private final StringBuilder text = new StringBuilder("#!/bin/sh\n");

  private FixScript() {}

  static String of(PipelineResult result, Fix fix) {
    FixScript script = new FixScript();
    script.says(result, fix);
    script.alternatives(fix);
    if (fix.steps().isEmpty()) {
      return script
          .text
          .append("echo 'no call mends this pipeline; see the comments' >&2\nexit 1\n")
          .toString();
    }
    script.calls(result, fix);
    return script.text.toString();
  }

  private void says(PipelineResult result, Fix fix) {
    comment(result.arn() + " is " + result.state() + ".");
    result.spec().ifPresent(origin -> comment("Its spec: " + origin));
    result.drift().differences().stream()
        .filter(Difference::fails)
        .forEach(
            difference ->
                comment(
                    "  "
                        + difference.path()
                        + ": "
                        + value(difference.live())
                        + " -> "
                        + value(difference.desired())));
    fix.notes().forEach(note -> comment("Note: " + note));
  }

  private static String value(Optional<JsonNode> value) {
    return value.map(Printable::value).orElse("nothing");
  }

  private void alternatives(Fix fix) {
    if (!fix.spec().isEmpty()) {
      comment("");
      comment("To keep what AWS holds, change the spec instead:");
      for (SpecEdit edit : fix.spec()) {
        comment("  " + edit.origin() + ": " + edit.text());
      }
    }
  }

  private void calls(PipelineResult result, Fix fix) {
    comment("");
    comment(
        "Plumbline has run nothing. Read the documents beside this file, then, with credentials of");
    comment("account " + result.arn().account() + ", run: sh fix.sh");
    comment("What is written behind it (--profile NAME, --endpoint-url URL) goes to each call.");
    comment("An AWS CLI that is older than a member refuses the document and changes nothing.");
    text.append("set -eu\ncd \"$(dirname \"$0\")\"\n");
    for (Step step : fix.steps()) {
      text.append(step.command(result.arn().region())).append(" \"$@\"\n");
    }
  }

  private void comment(String line) {
    String shown = Printable.line(line);
    text.append(shown.isEmpty() ? "#" : "# " + shown).append('\n');
  }
}
