package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.Grading;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.Fixes;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.DriftFindings;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Judgement;
import dev.plumbline.policy.PipelineFindings;
import dev.plumbline.policy.PolicyEvaluator;
import dev.plumbline.policy.PolicyInput;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.Subject;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Preview;
import dev.plumbline.schedule.ScheduleFacts;
import dev.plumbline.spec.DesiredPipeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What happens to one pipeline, from what was read to its result. Safe for all threads. */
final class Judge {
  private static final Drift NO_DRIFT = new Drift(List.of(), List.of());

  private final Differ differ;
  private final Fixes fixes;
  private final ScheduleFacts facts;
  private final SavedInputs saved;
  private final PolicySet rules;
  private final Optional<Set<String>> members;
  private final Instant now;
  private final String firstSeen;
  private final boolean unmanagedFails;

  Judge(Grading grading, PolicySet rules, SavedInputs saved, CheckOptions options) {
    this.differ = new Differ(Catalog.imagePipeline(), grading);
    this.fixes = new Fixes(Catalog.imagePipeline(), differ);
    this.facts = ScheduleFacts.at(options.now());
    this.rules = rules;
    this.saved = saved;
    this.members = saved.kept() ? Optional.empty() : rules.inputMembers();
    this.now = options.now();
    this.firstSeen = now.toString();
    this.unmanagedFails = options.unmanagedFails();
  }

  /** A pipeline that a spec declares, against what was read of it. */
  PipelineResult declared(DesiredPipeline desired, LivePipeline live, PolicyEvaluator policies) {
    if (live instanceof Found found) {
      return compared(desired, found, policies);
    }
    return live instanceof Unreadable unreadable
        ? unreadable(desired, unreadable.error())
        : missing(desired, (Absent) live);
  }

  private PipelineResult compared(DesiredPipeline desired, Found live, PolicyEvaluator policies) {
    Drift drift = differ.compare(desired, live);
    Judgement judgement =
        judgement(Stage.CHECK, Optional.of(desired), Optional.of(live), drift, policies);
    Optional<ReadError> doubt = Doubts.of(live, drift);
    PipelineState state = drift.drifted() ? PipelineState.DRIFTED : PipelineState.IN_LINE;
    return result(
        desired,
        doubt.isPresent() ? PipelineState.UNREADABLE : state,
        Optional.of(live.document()),
        drift,
        judgement,
        DriftFindings.of(desired.arn(), drift, firstSeen),
        doubt,
        doubt.isEmpty() && drift.drifted()
            ? Optional.of(fixes.mend(desired, live, drift))
            : Optional.empty());
  }

  private PipelineResult missing(DesiredPipeline desired, Absent live) {
    Judgement none = notEvaluated("the pipeline is missing");
    return result(
        desired,
        PipelineState.MISSING,
        Optional.empty(),
        NO_DRIFT,
        none,
        List.of(PipelineFindings.missing(live.arn(), desired.origin(), firstSeen)),
        Optional.empty(),
        Optional.of(fixes.create(desired)));
  }

  private Judgement notEvaluated(String why) {
    return new Judgement(rules.notEvaluated(why), List.of());
  }

  private PipelineResult unreadable(DesiredPipeline desired, ReadError error) {
    return result(
        desired,
        PipelineState.UNREADABLE,
        Optional.empty(),
        NO_DRIFT,
        notEvaluated("the pipeline could not be read"),
        List.of(),
        Optional.of(error),
        Optional.empty());
  }

  private static PipelineResult result(
      DesiredPipeline desired,
      PipelineState state,
      Optional<ObjectNode> live,
      Drift drift,
      Judgement judgement,
      List<Finding> own,
      Optional<ReadError> error,
      Optional<Fix> fix) {
    return new PipelineResult(
        desired.arn(),
        desired.name(),
        desired.labels(),
        Optional.of(desired.origin()),
        state,
        live,
        Optional.of(desired.document()),
        drift,
        judgement.checks(),
        all(own, judgement),
        error,
        fix);
  }

  private static List<Finding> all(List<Finding> own, Judgement judgement) {
    return Stream.concat(own.stream(), judgement.findings().stream()).toList();
  }

  /** A pipeline that is there and that no spec declares. */
  PipelineResult unmanaged(Found live, PolicyEvaluator policies) {
    Judgement judgement =
        judgement(Stage.CHECK, Optional.empty(), Optional.of(live), NO_DRIFT, policies);
    Optional<ReadError> doubt = Doubts.of(live, NO_DRIFT);
    return new PipelineResult(
        live.arn(),
        live.document().path("name").asText(live.arn().name()),
        new TreeMap<>(),
        Optional.empty(),
        doubt.isPresent() ? PipelineState.UNREADABLE : PipelineState.UNMANAGED,
        Optional.of(live.document()),
        Optional.empty(),
        NO_DRIFT,
        judgement.checks(),
        all(List.of(PipelineFindings.unmanaged(live.arn(), unmanagedFails, firstSeen)), judgement),
        doubt,
        Optional.empty());
  }

  /** A pipeline as it is written, with nothing live to hold it against. */
  PipelineResult atGate(DesiredPipeline desired, PolicyEvaluator policies) {
    Judgement judgement =
        judgement(Stage.GATE, Optional.of(desired), Optional.empty(), NO_DRIFT, policies);
    return result(
        desired,
        PipelineState.DECLARED,
        Optional.empty(),
        NO_DRIFT,
        judgement,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** What a merge would change of what runs; no rule is asked. */
  Preview preview(DesiredPipeline desired, LivePipeline live) {
    if (live instanceof Found found) {
      Drift drift = differ.compare(desired, found);
      Optional<ReadError> doubt = Doubts.of(found, drift);
      PipelineState state = drift.drifted() ? PipelineState.DRIFTED : PipelineState.IN_LINE;
      return new Preview(doubt.isPresent() ? PipelineState.UNREADABLE : state, drift, doubt);
    }
    return live instanceof Unreadable unreadable
        ? new Preview(PipelineState.UNREADABLE, NO_DRIFT, Optional.of(unreadable.error()))
        : new Preview(PipelineState.MISSING, NO_DRIFT, Optional.empty());
  }

  private Judgement judgement(
      Stage stage,
      Optional<DesiredPipeline> desired,
      Optional<Found> live,
      Drift drift,
      PolicyEvaluator policies) {
    ObjectNode document =
        live.map(Found::document).orElseGet(() -> desired.orElseThrow().document());
    PolicyInput input =
        new PolicyInput(
            stage,
            desired,
            live,
            drift,
            scheduleFacts(document),
            desired.map(DesiredPipeline::labels).orElseGet(TreeMap::new),
            now);
    ObjectNode read = members.map(input::document).orElseGet(input::document);
    Arn arn = live.map(Found::arn).orElseGet(() -> desired.orElseThrow().arn());
    saved.write(arn, read);
    Subject subject =
        new Subject(
            arn,
            stage,
            path -> desired.map(d -> d.originOf(path)),
            desired.map(DesiredPipeline::origin),
            firstSeen);
    return policies.judge(subject, read);
  }

  private ObjectNode scheduleFacts(ObjectNode document) {
    JsonNode schedule = document.path("schedule");
    return facts.of(
        Optional.ofNullable(schedule.path("scheduleExpression").textValue()),
        Optional.ofNullable(schedule.path("timezone").textValue()));
  }
}
