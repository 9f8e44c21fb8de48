package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every {@link Gap} of a report. A report leaves with 1 or 3 exactly where one of them fails, and
 * {@code summary.incomplete} is the number of pipelines that have one that does.
 */
public final class Gaps {
  private Gaps() {}

  /** Those of the run and its targets: targets first, then the problems in their order. */
  public static List<Gap> of(Header header) {
    List<Gap> gaps = new ArrayList<>();
    header.targets().forEach(read -> target(read).ifPresent(gaps::add));
    Map<String, Integer> told = new HashMap<>();
    for (Problem problem : header.problems()) {
      Gap gap = problem(problem);
      int count = told.merge(gap.id(), 1, Integer::sum);
      gaps.add(count == 1 ? gap : gap.key(gap.key() + " (" + count + ")"));
    }
    boolean known = header.summary().incomplete() > 0 || gaps.stream().anyMatch(Gap::fails);
    if (!header.run().complete() && !known) {
      gaps.add(Gap.of("run.complete", "not everything that was asked for was checked", true));
    }
    return gaps;
  }

  private static Optional<Gap> target(TargetRead read) {
    if (read.error().isEmpty() && read.complete()) {
      return Optional.empty();
    }
    String message = read.error().map(Gaps::text).orElse("the target was not read completely");
    return Optional.of(
        Gap.of("target.read", message, read.fails())
            .of(Optional.of(read.target()))
            .hint(read.error().flatMap(ReadError::hint))
            .under(read.waiver()));
  }

  /** Its line is no part of what tells it apart: lines move. */
  private static Gap problem(Problem problem) {
    String file = problem.origin().map(origin -> origin.file() + ": ").orElse("");
    return Gap.of("problem." + problem.kind(), problem.message(), problem.isError())
        .key(file + problem.message())
        .hint(problem.hint())
        .at(problem.origin())
        .of(problem.target());
  }

  /** Those of one pipeline. */
  public static List<Gap> of(PipelineResult result) {
    Map<String, Gap> gaps = new LinkedHashMap<>();
    result.error().ifPresent(error -> add(gaps, unread(result, error)));
    for (Drift.Field field : result.drift().fields()) {
      if (field.state() == FieldState.UNREADABLE) {
        add(gaps, unread(result, field));
      }
    }
    for (Check check : result.checks()) {
      if (check.result() == Check.Result.ERROR) {
        String why = check.why().orElse("no reason was given");
        Gap gap = Gap.of(check.rule(), "the rule could not be evaluated: " + why, true);
        add(gaps, gap.of(result.arn()).at(result.spec()));
      }
    }
    return List.copyOf(gaps.values());
  }

  private static void add(Map<String, Gap> gaps, Gap gap) {
    gaps.putIfAbsent(gap.id(), gap);
  }

  private static Gap unread(PipelineResult result, ReadError error) {
    return Gap.of("pipeline.read", text(error), result.unread())
        .of(result.arn())
        .hint(error.hint())
        .at(result.spec())
        .under(result.waiver());
  }

  private static Gap unread(PipelineResult result, Drift.Field field) {
    Optional<Difference> difference =
        result.drift().differences().stream()
            .filter(d -> d.path().equals(field.path()))
            .findFirst();
    String why = difference.flatMap(Difference::why).map(text -> ": " + text).orElse("");
    return Gap.of(
            "drift." + field.path().topLevel(),
            field.path() + " could not be read" + why,
            result.unread())
        .key(field.path().toString())
        .of(result.arn())
        .at(difference.flatMap(Difference::origin).or(result::spec))
        .under(result.waiver());
  }

  private static String text(ReadError error) {
    return error.code()
        + ": "
        + error.message()
        + error.requestId().map(id -> " (request " + id + ")").orElse("");
  }
}
