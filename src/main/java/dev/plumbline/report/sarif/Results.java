package dev.plumbline.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Sha256;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Emphasis;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import java.nio.charset.StandardCharsets;

/** Findings as results, and gaps as notifications. */
final class Results {
  private static final int LONGEST = 2000;
  private static final int DIGITS = 32;

  private final Header header;
  private final Rules rules;
  private final Locations locations;

  Results(Header header, Rules rules, Locations locations) {
    this.header = header;
    this.rules = rules;
    this.locations = locations;
  }

  ObjectNode result(PipelineResult pipeline, Finding finding) {
    ObjectNode result = Json.object();
    result.put("ruleId", Printable.line(finding.rule()));
    result.put("ruleIndex", rules.index(finding.rule()));
    result.put("level", level(Emphasis.of(header.run(), pipeline, finding)));
    String where =
        finding.origin().isPresent()
            ? ""
            : " (No line of a spec stands for this; it is shown where the run is configured.)";
    String name = finding.arn().shown();
    result.set("message", message(name + ": " + String.join("; ", finding.messages()), where));
    result.putArray("locations").add(locations.of(finding.origin(), finding.arn()));
    String id = Sha256.hex(finding.id().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    // The form is that of CodeQL's action, which makes one where there is none: hash and
    // occurrence.
    result.putObject("partialFingerprints").put("primaryLocationLineHash", id + ":1");
    ObjectNode properties = result.putObject("properties");
    properties.put("id", Printable.shorten(Printable.line(finding.id()), LONGEST));
    properties.put("severity", finding.severity().toString());
    properties.put("failsRun", header.run().fails(pipeline, finding));
    properties.put("firstSeen", finding.firstSeen());
    return result;
  }

  ObjectNode notification(Gap gap) {
    ObjectNode notification = Json.object();
    notification.putObject("descriptor").put("id", Printable.line(gap.rule()));
    notification.put("level", level(Emphasis.of(gap)));
    String accepted = gap.accepted() ? "Accepted for now: " : "";
    notification.set("message", message(accepted + gap.line(), ""));
    if (gap.pipeline().isPresent()) {
      notification.putArray("locations").add(locations.of(gap.origin(), gap.pipeline().get()));
    } else if (gap.origin().isPresent()) {
      notification.putArray("locations").add(locations.of(gap.origin()));
    }
    return notification;
  }

  /** About the file itself. */
  static ObjectNode note(String rule, String text) {
    ObjectNode notification = Json.object();
    notification.putObject("descriptor").put("id", rule);
    notification.put("level", "warning");
    notification.set("message", message(text, ""));
    return notification;
  }

  private static ObjectNode message(String text, String behind) {
    String shown = Printable.shorten(Printable.line(text), LONGEST);
    return Json.object().put("text", shown + behind);
  }

  private static String level(Emphasis emphasis) {
    return switch (emphasis) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
