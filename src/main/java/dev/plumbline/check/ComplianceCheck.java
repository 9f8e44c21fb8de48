package dev.plumbline.check;

import dev.plumbline.diff.Grading;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.policy.PolicyRun;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.Run;
import dev.plumbline.report.json.Spool;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.Specs;
import dev.plumbline.waiver.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One run: everything that was declared, held against a live source or judged as it is written. */
public final class ComplianceCheck {
  private final Specs specs;
  private final PolicySet policies;
  private final PolicyRun judging;
  private final CheckOptions options;
  private final SavedInputs saved;
  private final Grading grading;
  private final Judge judge;
  private final Statuses statuses;
  private final Settling settling;
  private final Ignores ignores = new Ignores();
  private final AtomicInteger judged = new AtomicInteger();
  private final AtomicBoolean doubtful = new AtomicBoolean();

  /**
   * @param grading what the configuration makes of drift
   * @param statuses what is accepted
   */
  public ComplianceCheck(
      Specs specs, PolicySet policies, Grading grading, Statuses statuses, CheckOptions options) {
    this.specs = specs;
    this.policies = policies;
    this.judging = policies.run(options.now(), options.limits());
    this.options = options;
    this.saved = new SavedInputs(options.saveInputs(), policies.data());
    this.grading = grading;
    this.judge = new Judge(grading, policies, saved, options);
    this.statuses = statuses;
    this.settling = new Settling(statuses, specs);
  }

  /** What a live source is asked for: each declared pipeline, and the lists of their targets. */
  public static ReadPlan plan(Specs specs, TargetRead.Mode read, boolean unmanaged) {
    SortedMap<Target, SortedSet<Arn>> wanted = new TreeMap<>();
    specs.targets().forEach(target -> wanted.put(target, new TreeSet<>()));
    specs
        .arns()
        .forEach(arn -> wanted.computeIfAbsent(arn.target(), t -> new TreeSet<>()).add(arn));
    return new ReadPlan(wanted, read, unmanaged);
  }

  /**
   * Reads every pipeline, compares it, judges it, and spools the result.
   *
   * @param problems what went wrong before the run, such as in its configuration
   * @param progress told after each pipeline how many are done
   */
  public Report check(
      LiveSource source,
      Spool spool,
      Function<Boolean, Run> run,
      List<Problem> problems,
      Progress progress) {
    Queue<Problem> found = new ConcurrentLinkedQueue<>(problems);
    Queue<TargetRead> targets = new ConcurrentLinkedQueue<>();
    ReadPlan plan = plan(specs, options.read(), options.unmanaged());
    try (Workers workers = new Workers(options.workers(), judging::evaluator)) {
      source.read(plan, new Taker(workers, spool, found, targets, progress));
    }
    found.addAll(ignores.unused());
    if (options.unmanaged() && specs.unknownPipelines()) {
      found.add(
          Problem.warning(
              Problem.Kind.SPEC,
              "no pipeline is called unmanaged: a spec that cannot be read may declare it"));
    }
    return finish(
        spool, run, new ArrayList<>(found), targets.stream().map(settling::settle).toList());
  }

  /**
   * Judges every pipeline as it is written.
   *
   * @param against the base that decides what is new, and what a preview is made of
   */
  public Report gate(
      GateSides against, Spool spool, Function<Boolean, Run> run, List<Problem> problems) {
    Judge judgeOfBase = new Judge(grading, policies, SavedInputs.none(), options);
    Gating gating = new Gating(judge, judgeOfBase, settling, statuses, against.base());
    Queue<Problem> found = new ConcurrentLinkedQueue<>(problems);
    int threads = Math.max(1, Math.min(options.workers(), specs.arns().size() / 16));
    try (Workers workers = new Workers(threads, judging::evaluator)) {
      new Previews(against.snapshot(), gating::isChanged)
          .read(
              specs,
              (pipeline, live) ->
                  workers.submit(policy -> count(spool, gating.judge(pipeline, live, policy))),
              found::add);
    }
    return finish(spool, run, new ArrayList<>(found), List.of());
  }

  private Report finish(
      Spool spool, Function<Boolean, Run> run, List<Problem> problems, List<TargetRead> targets) {
    problems.addAll(specs.problems());
    problems.addAll(saved.problems());
    problems.addAll(judging.problems());
    problems.addAll(emptiness());
    problems.addAll(statuses.warnings(settling.rules(policies), whole(targets)));
    boolean complete =
        !doubtful.get()
            && problems.stream().noneMatch(Problem::isError)
            && targets.stream().noneMatch(TargetRead::fails);
    return spool.finish(run.apply(complete), problems, targets, policies.rules());
  }

  /** Whether every pipeline was seen that a waiver could be for. At the gate nothing live is. */
  private boolean whole(List<TargetRead> targets) {
    return options.unmanaged()
        && !targets.isEmpty()
        && targets.stream().allMatch(TargetRead::complete)
        && specs.withErrors().isEmpty()
        && !specs.unknownPipelines();
  }

  private List<Problem> emptiness() {
    List<Problem> empty = new ArrayList<>();
    // Where specs have mistakes, these say why nothing was judged.
    boolean told = specs.problems().stream().anyMatch(Problem::isError);
    if (!options.allowEmpty() && judged.get() == 0 && !told) {
      empty.add(
          Problem.error(Problem.Kind.SPEC, "no pipeline was judged")
              .hint("name spec files, or allow it with --allow-empty"));
    }
    if (!options.allowEmpty() && policies.rules().isEmpty()) {
      empty.add(
          Problem.error(Problem.Kind.POLICY, "no policy was loaded")
              .hint(
                  "leave out --no-bundled, name policies with --policy, or allow it with --allow-empty"));
    }
    return empty;
  }

  private void add(Spool spool, PipelineResult result) {
    count(spool, settling.settle(result));
  }

  private void count(Spool spool, PipelineResult result) {
    spool.add(result);
    judged.incrementAndGet();
    if (result.incomplete()) {
      doubtful.set(true);
    }
  }

  /** Takes what a source reads, and has it judged by the workers. */
  private final class Taker implements LiveSource.Sink {
    private final Workers workers;
    private final Spool spool;
    private final Queue<Problem> problems;
    private final Queue<TargetRead> targets;
    private final Progress progress;

    Taker(
        Workers workers,
        Spool spool,
        Queue<Problem> problems,
        Queue<TargetRead> targets,
        Progress progress) {
      this.workers = workers;
      this.spool = spool;
      this.problems = problems;
      this.targets = targets;
      this.progress = progress;
    }

    @Override
    public void pipeline(LivePipeline live) {
      if (specs.declares(live.arn())) {
        workers.submit(
            policy -> {
              DesiredPipeline wanted = specs.pipeline(live.arn()).orElseThrow();
              PipelineResult result = judge.declared(wanted, live, policy);
              if (live instanceof Found) {
                ignores.add(wanted, result.drift());
              }
              add(spool, result);
              progress.done(judged.get());
            });
      } else if (live instanceof Found found && isUnmanaged(found)) {
        workers.submit(
            policy -> {
              add(spool, judge.unmanaged(found, policy));
              progress.done(judged.get());
            });
      }
    }

    /** A pipeline whose spec has an error is declared all the same. */
    private boolean isUnmanaged(Found found) {
      return options.unmanaged()
          && !specs.unknownPipelines()
          && !specs.withErrors().contains(found.arn());
    }

    @Override
    public void target(TargetRead target) {
      targets.add(target);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }

  /** Hears how far the run is; called from several threads. */
  public interface Progress {
    void done(int pipelines);
  }
}
