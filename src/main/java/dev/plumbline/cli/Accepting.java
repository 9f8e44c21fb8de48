package dev.plumbline.cli;

import dev.plumbline.config.Settings;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.yaml.YamlLimits;
import dev.plumbline.waiver.EarlierFindings;
import dev.plumbline.waiver.Statuses;
import dev.plumbline.waiver.Terms;
import dev.plumbline.waiver.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** Reads what is accepted; what cannot be read joins the session's problems. */
final class Accepting {
  private Accepting() {}

  static Statuses statuses(Session session) {
    Waivers waivers = Waivers.NONE;
    for (String path : session.configuration().get(Settings.WAIVERS)) {
      Waivers.Reading reading = read(session, path);
      waivers = waivers.and(reading.waivers());
      session.problems().addAll(reading.problems());
    }
    return new Statuses(waivers, terms(session), EarlierFindings.NONE, EarlierFindings.NONE);
  }

  /** The demo is the same for everybody. */
  static Statuses nothing(Session session) {
    return new Statuses(Waivers.NONE, terms(session), EarlierFindings.NONE, EarlierFindings.NONE);
  }

  static Terms terms(Session session) {
    return new Terms(
        session.now(),
        session.configuration().get(Settings.WAIVER_MAX_DAYS),
        session.configuration().get(Settings.WAIVER_WARN_DAYS));
  }

  private static Waivers.Reading read(Session session, String path) {
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
}
