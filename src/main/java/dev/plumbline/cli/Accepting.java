package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.config.WaiverSettings;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.json.JsonReader;
import dev.plumbline.spec.yaml.YamlLimits;
import dev.plumbline.waiver.EarlierFindings;
import dev.plumbline.waiver.Statuses;
import dev.plumbline.waiver.Terms;
import dev.plumbline.waiver.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what is accepted; what cannot be read joins the session's problems. */
final class Accepting {
  private final Session session;
  private final EarlierFindings.Builder seen = new EarlierFindings.Builder();
  private final EarlierFindings.Builder baseline = new EarlierFindings.Builder();

  private Accepting(Session session) {
    this.session = session;
  }

  static Statuses statuses(Session session) {
    return new Accepting(session).statuses();
  }

  /** The demo is the same for everybody. */
  static Statuses nothing(Session session) {
    return new Statuses(Waivers.NONE, terms(session), EarlierFindings.NONE, EarlierFindings.NONE);
  }

  static Terms terms(Session session) {
    return new Terms(
        session.now(),
        session.configuration().get(WaiverSettings.WAIVER_MAX_DAYS),
        session.configuration().get(WaiverSettings.WAIVER_WARN_DAYS));
  }

  private Statuses statuses() {
    Waivers waivers = Waivers.NONE;
    for (String path : session.configuration().get(WaiverSettings.WAIVERS)) {
      Waivers.Reading reading = waivers(path);
      waivers = waivers.and(reading.waivers());
      session.problems().addAll(reading.problems());
    }
    report(WaiverSettings.PREVIOUS, finding -> {});
    report(
        WaiverSettings.BASELINE,
        finding -> {
          if (finding.status() == Finding.Status.OPEN
              || finding.status() == Finding.Status.BASELINE) {
            baseline.add(finding);
          }
        });
    return new Statuses(waivers, terms(session), seen.build(), baseline.build());
  }

  private Waivers.Reading waivers(String path) {
    String name = session.fromBase(path);
    try (InputStream in = Files.newInputStream(session.path(path))) {
      byte[] bytes = in.readNBytes(YamlLimits.DEFAULT.bytes() + 1);
      return Waivers.read(name, bytes, terms(session));
    } catch (IOException e) {
      Problem problem =
          Problem.error(Problem.Kind.WAIVER, Origin.ofFile(name), "the waivers cannot be read");
      return new Waivers.Reading(Waivers.NONE, List.of(problem.hint("--waivers names files")));
    }
  }

  /** Takes in every finding of a report. What is half read accepts nothing that is not in it. */
  private void report(Setting<Optional<String>> setting, Consumer<Finding> more) {
    Optional<String> path = session.configuration().get(setting);
    if (path.isEmpty()) {
      return;
    }
    String name = session.fromBase(path.get());
    Consumer<PipelineResult> each =
        result -> result.findings().forEach(finding -> take(finding, more));
    try (JsonReader reader = JsonReader.open(session.path(path.get()), name, each)) {
      session.problems().addAll(reader.problems());
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "there is no such report" : "cannot be read";
      session
          .problems()
          .add(
              Problem.error(Problem.Kind.CONFIG, Origin.ofFile(name), why)
                  .hint("--" + setting.name() + " names a JSON report"));
    }
  }

  private void take(Finding finding, Consumer<Finding> more) {
    seen.add(finding);
    more.accept(finding);
  }
}
