package dev.plumbline.report.ocsf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.Instant;

/** Makes the events of one run. */
final class Events {
  private static final int LONGEST = 10_000;
  private static final int ID = 2_000;

  private final Run run;
  private final long now;
  private final RuleTexts rules;

  Events(Run run, RuleTexts rules) {
    this.run = run;
    this.now = Instant.parse(run.now()).toEpochMilli();
    this.rules = rules;
  }

  ObjectNode of(Finding finding, PipelineResult result) {
    RuleText rule = rules.get(finding.rule());
    String message = String.join("; ", finding.messages());
    ObjectNode event = event(finding.id(), Severities.id(finding.severity()), message);
    event.put("severity", Severities.caption(finding.severity()));
    long first = Instant.parse(finding.firstSeen()).toEpochMilli();
    info(event, finding.id(), rule.heading(), message, first);
    compliance(event, rule, 3, "Fail");
    status(event, finding.status() == Finding.Status.OPEN);
    if (!rule.fix().isBlank()) {
      event.putObject("remediation").put("desc", text(rule.fix()));
    }
    resource(event, result);
    cloud(event, result.arn().target());
    ObjectNode own = event.putObject("unmapped");
    own.put("status", finding.status().toString());
    own.put("level", finding.level().toString());
    own.put("key", text(finding.key()));
    own.put("failsRun", run.fails(result, finding));
    finding.origin().ifPresent(origin -> own.put("spec", text(origin.toString())));
    finding.waiver().ifPresent(w -> own.put("waiver", text(WaiverText.term(w))));
    return event;
  }

  /** Of the run or a target. */
  ObjectNode of(Gap gap) {
    ObjectNode event = event("gap:" + gap.id(), 0, gap.line());
    event.put("severity", "Unknown");
    info(event, "gap:" + gap.id(), gap.rule(), gap.line(), now);
    compliance(event, RuleText.of(gap.rule(), Severity.INFO), 0, "Unknown");
    status(event, !gap.accepted());
    gap.target().ifPresent(target -> cloud(event, target));
    event.putObject("unmapped").put("failsRun", gap.fails());
    return event;
  }

  ObjectNode of(Gap gap, PipelineResult result) {
    ObjectNode event = of(gap);
    resource(event, result);
    cloud(event, result.arn().target());
    return event;
  }

  private ObjectNode event(String id, int severity, String message) {
    ObjectNode event = Json.object();
    event.put("class_uid", 2003).put("class_name", "Compliance Finding");
    event.put("category_uid", 2).put("category_name", "Findings");
    event.put("activity_id", 1).put("activity_name", "Create");
    event.put("type_uid", 200_301).put("type_name", "Compliance Finding: Create");
    event.put("time", now);
    event.put("severity_id", severity);
    event.put("message", text(message));
    ObjectNode metadata = event.putObject("metadata").put("version", "1.5.0");
    metadata.put("uid", BoundedId.of(id, ID));
    metadata.putArray("profiles").add("cloud");
    metadata
        .putObject("product")
        .put("name", "Plumbline")
        .put("vendor_name", "Plumbline")
        .put("version", run.toolVersion());
    return event;
  }

  private void info(ObjectNode event, String id, String title, String message, long first) {
    ObjectNode info = event.putObject("finding_info");
    info.put("uid", BoundedId.of(id, ID));
    info.put("title", text(title));
    info.put("desc", text(message));
    info.put("created_time", first);
    info.put("first_seen_time", first);
    info.put("last_seen_time", now);
  }

  private static void compliance(ObjectNode event, RuleText rule, int status, String caption) {
    ObjectNode compliance = event.putObject("compliance");
    compliance.put("control", text(rule.id()));
    ArrayNode standards = compliance.putArray("standards");
    rule.controls().stream().map(Events::standard).distinct().forEach(standards::add);
    if (standards.isEmpty()) {
      standards.add("Plumbline");
    }
    ArrayNode requirements = compliance.putArray("requirements");
    rule.controls().forEach(control -> requirements.add(text(control)));
    compliance.put("status_id", status);
    event.put("status_code", caption);
  }

  /** The two that the bundled rules name; one's own controls are a standard of one's own. */
  private static String standard(String control) {
    if (control.startsWith("NIST-800-53-")) {
      return "NIST SP 800-53 revision 5";
    }
    return control.startsWith("AWS-WA-") ? "AWS Well-Architected Framework" : text(control);
  }

  private static void status(ObjectNode event, boolean open) {
    event.put("status_id", open ? 1 : 3);
    event.put("status", open ? "New" : "Suppressed");
  }

  private static void resource(ObjectNode event, PipelineResult result) {
    ObjectNode resource = event.putArray("resources").addObject();
    resource.put("uid", text(result.arn().toString()));
    resource.put("name", text(result.name()));
    resource.put("type", "AWS::ImageBuilder::ImagePipeline");
    resource.put("cloud_partition", result.arn().partition());
    resource.put("region", result.arn().region());
    ArrayNode labels = resource.putArray("labels");
    result.labels().forEach((key, value) -> labels.add(text(key + "=" + value)));
  }

  private static void cloud(ObjectNode event, Target target) {
    ObjectNode cloud = event.putObject("cloud").put("provider", "AWS");
    cloud.put("region", target.region());
    cloud
        .putObject("account")
        .put("uid", target.account())
        .put("name", target.account())
        .put("type_id", 10)
        .put("type", "AWS Account");
  }

  private static String text(String text) {
    return Printable.shorten(Printable.line(text), LONGEST);
  }
}
