package dev.plumbline.report.asff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.BoundedId;
import dev.plumbline.report.Gap;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import dev.plumbline.report.RuleText;
import dev.plumbline.report.RuleTexts;
import dev.plumbline.report.Run;
import dev.plumbline.report.WaiverText;
import java.util.Optional;

/**
 * Makes the findings of one run, within the lengths that Security Hub takes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html">The
 *     format</a>
 */
final class AsffFindings {
  private static final int ID = 512;
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 1024;
  private static final int REMEDIATION = 512;
  private static final int FIELD = 1024;
  private static final int REQUIREMENTS = 32;
  private static final int REQUIREMENT = 64;

  private final Run run;
  private final RuleTexts rules;

  AsffFindings(Run run, RuleTexts rules) {
    this.run = run;
    this.rules = rules;
  }

  ObjectNode of(Finding finding, PipelineResult result) {
    RuleText rule = rules.get(finding.rule());
    Target target = finding.arn().target();
    ObjectNode json = finding(target, finding.id(), finding.rule(), finding.firstSeen());
    severity(json, label(finding.severity()), finding.severity().toString());
    json.put("Title", text(rule.heading(), TITLE));
    String message = result.arn().name() + ": " + String.join("; ", finding.messages());
    json.put("Description", text(message, DESCRIPTION));
    if (!rule.fix().isBlank()) {
      ObjectNode remedy = json.putObject("Remediation").putObject("Recommendation");
      remedy.put("Text", text(rule.fix(), REMEDIATION));
    }
    resource(json, finding.arn().toString(), target);
    ObjectNode compliance = json.putObject("Compliance").put("Status", "FAILED");
    if (!rule.controls().isEmpty()) {
      ArrayNode requirements = compliance.putArray("RelatedRequirements");
      rule.controls().stream()
          .filter(control -> !control.isBlank())
          .limit(REQUIREMENTS)
          .forEach(control -> requirements.add(text(control, REQUIREMENT)));
    }
    workflow(json, finding.status() == Finding.Status.OPEN);
    ObjectNode fields = fields(json, finding.id(), finding.status().toString(), finding.waiver());
    fields.put("plumbline/failsRun", Boolean.toString(run.fails(result, finding)));
    finding
        .origin()
        .ifPresent(origin -> fields.put("plumbline/spec", text(origin.toString(), FIELD)));
    return json;
  }

  ObjectNode of(Gap gap, Target target) {
    ObjectNode json = finding(target, "gap:" + gap.id(), gap.rule(), run.now());
    severity(json, gap.fails() ? "HIGH" : "INFORMATIONAL", gap.fails() ? "error" : "warning");
    json.put("Title", text("Not checked: " + gap.rule(), TITLE));
    json.put("Description", text(gap.line(), DESCRIPTION));
    String account = "arn:" + target.partition() + ":iam::" + target.account() + ":root";
    resource(json, gap.pipeline().map(Object::toString).orElse(account), target);
    json.putObject("Compliance").put("Status", "NOT_AVAILABLE");
    workflow(json, !gap.accepted());
    fields(json, gap.id(), gap.accepted() ? "waived" : "open", gap.waiver());
    return json;
  }

  private ObjectNode finding(Target target, String id, String rule, String first) {
    ObjectNode json = Json.object();
    json.put("SchemaVersion", "2018-10-08");
    json.put("Id", BoundedId.of("plumbline/" + id, ID));
    json.put(
        "ProductArn",
        String.join(
            ":",
            "arn",
            target.partition(),
            "securityhub",
            target.region(),
            target.account(),
            "product/" + target.account() + "/default"));
    json.put("ProductName", "Plumbline");
    json.put("GeneratorId", text("plumbline/" + rule, ID));
    json.put("AwsAccountId", target.account());
    json.put("Region", target.region());
    json.putArray("Types").add("Software and Configuration Checks/AWS Security Best Practices");
    json.put("FirstObservedAt", first);
    json.put("LastObservedAt", run.now());
    json.put("CreatedAt", first);
    json.put("UpdatedAt", run.now());
    json.put("RecordState", "ACTIVE");
    return json;
  }

  private static void severity(ObjectNode json, String label, String original) {
    json.putObject("Severity").put("Label", label).put("Original", original);
  }

  private static void resource(ObjectNode json, String arn, Target target) {
    ObjectNode resource = json.putArray("Resources").addObject();
    resource.put("Type", arn.endsWith(":root") ? "AwsAccount" : "Other");
    resource.put("Id", text(arn, ID));
    resource.put("Partition", target.partition());
    resource.put("Region", target.region());
  }

  private static void workflow(ObjectNode json, boolean open) {
    json.putObject("Workflow").put("Status", open ? "NEW" : "SUPPRESSED");
  }

  private static ObjectNode fields(
      ObjectNode json, String id, String status, Optional<Acceptance> waiver) {
    ObjectNode fields = json.putObject("ProductFields");
    fields.put("plumbline/id", text(id, FIELD));
    fields.put("plumbline/status", status);
    waiver.ifPresent(
        w ->
            fields.put(
                "plumbline/waiver", text(WaiverText.term(w) + ": " + WaiverText.reason(w), FIELD)));
    return fields;
  }

  private static String label(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "CRITICAL";
      case HIGH -> "HIGH";
      case MEDIUM -> "MEDIUM";
      case LOW -> "LOW";
      case INFO -> "INFORMATIONAL";
    };
  }

  /** At most so many UTF-16 units; never nothing but blanks, which is refused. */
  private static String text(String text, int most) {
    String shown = Printable.fit(Printable.line(text), most);
    return shown.isBlank() ? "-" : shown;
  }
}
