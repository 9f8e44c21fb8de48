package dev.plumbline.report.json;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The JSON of a rule. */
final class RuleJson {
  private static final Names<Severity> SEVERITIES = new Names<>(Severity.class);
  private static final Names<Level> LEVELS = new Names<>(Level.class);
  private static final Names<Stage> STAGES = new Names<>(Stage.class);

  private RuleJson() {}

  static void write(JsonOut out, Rule rule) throws IOException {
    out.text("id", rule.id())
        .text("path", rule.path())
        .text("title", rule.title())
        .text("description", rule.description())
        .text("severity", rule.severity())
        .text("level", rule.level())
        .texts("controls", rule.controls())
        .text("remediation", rule.remediation())
        .texts("stages", rule.stages().stream().sorted().map(Stage::toString).toList())
        .truth("enabled", rule.enabled());
  }

  static Rule read(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> id = object.text("id");
    ObjectIn.Member<String> path = object.text("path");
    ObjectIn.Member<String> title = object.text("title");
    ObjectIn.Member<String> description = object.text("description");
    ObjectIn.Member<Severity> severity = object.name("severity", SEVERITIES);
    ObjectIn.Member<Level> level = object.name("level", LEVELS);
    ObjectIn.Member<List<String>> controls = object.list("controls", JsonIn::text);
    ObjectIn.Member<String> remediation = object.text("remediation");
    ObjectIn.Member<List<Stage>> stages = object.list("stages", at -> at.name(STAGES));
    ObjectIn.Member<Boolean> enabled = object.truth("enabled");
    return object.read(
        () ->
            new Rule(
                id.get(),
                path.get(),
                severity.get(),
                level.get(),
                title.get(),
                description.get(),
                controls.get(),
                remediation.get(),
                Set.copyOf(stages.get()),
                enabled.get()));
  }
}
