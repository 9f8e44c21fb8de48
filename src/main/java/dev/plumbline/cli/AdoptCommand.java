package dev.plumbline.cli;

import dev.plumbline.adopt.Adoption;
import dev.plumbline.config.AdoptSettings;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.RunSettings;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code plumbline adopt}. */
final class AdoptCommand {
  private AdoptCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Io io = session.io();
    Messages.print(session.problems(), io.err());
    Optional<Set<Target>> targets = targets(session);
    if (targets.isEmpty()) {
      return ExitCode.USAGE;
    }
    boolean files = !session.configuration().get(RunSettings.SNAPSHOT).isEmpty();
    AdoptedReading reading = read(session, targets.get(), files);
    Set<Arn> declared =
        invocation.arguments().isEmpty() ? Set.of() : session.specs(invocation.arguments()).named();
    List<Found> live =
        reading.found().stream()
            .filter(f -> targets.get().isEmpty() || targets.get().contains(f.arn().target()))
            .filter(f -> !declared.contains(f.arn()))
            .toList();
    Configuration configuration = session.configuration();
    Adoption adoption =
        Adoption.of(
            live,
            configuration.get(AdoptSettings.LAYOUT),
            configuration.get(AdoptSettings.COMPARE));
    AdoptedFiles written = AdoptedFiles.of(session);
    if (!written.write(adoption)) {
      return ExitCode.INCOMPLETE;
    }
    new AdoptedPage(written.messages(), session)
        .print(adoption, live, reading, reading.found().size() - live.size());
    boolean whole =
        reading.whole()
            && adoption.left().isEmpty()
            && !reading.found().isEmpty()
            && session.problems().stream().noneMatch(Problem::isError);
    return whole ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private static AdoptedReading read(Session session, Set<Target> targets, boolean files) {
    ReadPlan plan =
        new ReadPlan(
            targets.stream()
                .collect(
                    Collectors.toMap(t -> t, t -> new TreeSet<Arn>(), (a, b) -> a, TreeMap::new)),
            TargetRead.Mode.LIST,
            true);
    AdoptedReading reading = new AdoptedReading(files);
    Sources.of(session).read(plan, reading);
    return reading;
  }

  /** Those named, else all groups of the configuration; a snapshot needs none. */
  private static Optional<Set<Target>> targets(Session session) {
    Map<String, List<Target>> groups = session.configuration().file().targets();
    Set<Target> targets = new TreeSet<>();
    for (String name : session.configuration().get(AdoptSettings.TARGET)) {
      List<Target> group = groups.get(name.startsWith("@") ? name.substring(1) : name);
      if (!name.startsWith("@")) {
        targets.add(Target.of(name.substring(0, 12), name.substring(13)));
      } else if (group == null) {
        return refused(
            session,
            "there is no group " + name + " in plumbline.yaml",
            "it has "
                + (groups.isEmpty() ? "none" : String.join(", ", new TreeSet<>(groups.keySet()))));
      } else {
        targets.addAll(group);
      }
    }
    if (targets.isEmpty() && session.configuration().get(RunSettings.SNAPSHOT).isEmpty()) {
      groups.values().forEach(targets::addAll);
      return targets.isEmpty()
          ? refused(
              session,
              "adopt from where?",
              "--target 123456789012/eu-central-1, as often as there are accounts and regions")
          : Optional.of(targets);
    }
    return Optional.of(targets);
  }

  private static Optional<Set<Target>> refused(Session session, String why, String hint) {
    session.io().err().println("plumbline: " + why);
    session.io().err().println("  hint: " + hint);
    return Optional.empty();
  }
}
