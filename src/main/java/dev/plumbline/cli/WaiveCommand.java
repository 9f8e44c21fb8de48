package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.Setting;
import dev.plumbline.config.WaiverSettings;
import dev.plumbline.model.Problem;
import dev.plumbline.report.FileSlot;
import dev.plumbline.waiver.FindingId;
import dev.plumbline.waiver.NewWaiver;
import dev.plumbline.waiver.Terms;
import dev.plumbline.waiver.WaiverText;
import dev.plumbline.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code plumbline waive}: appends entries to a waiver file. */
final class WaiveCommand {
  private final Session session;
  private final Io io;
  private final List<String> mistakes = new ArrayList<>();

  private WaiveCommand(Session session) {
    this.session = session;
    this.io = session.io();
  }

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Messages.print(session.problems(), session.io().err());
    return session.problems().stream().anyMatch(Problem::isError)
        ? ExitCode.INCOMPLETE
        : new WaiveCommand(session).run(invocation.arguments());
  }

  private int run(List<String> ids) throws IOException {
    List<NewWaiver> waivers = waivers(ids);
    List<String> files = session.configuration().get(WaiverSettings.WAIVERS);
    if (files.size() != 1) {
      mistakes.add(
          files.isEmpty()
              ? "name the file with --waivers, or with waivers: in plumbline.yaml"
              : "there are " + files.size() + " waiver files: name one of them with --waivers");
    }
    if (!mistakes.isEmpty()) {
      mistakes.forEach(mistake -> io.err().println("plumbline: " + mistake));
      io.err().println("See \"plumbline waive --help\".");
      return ExitCode.USAGE;
    }
    return append(files.get(0), waivers);
  }

  private List<NewWaiver> waivers(List<String> ids) {
    String reason = wanted(WaiverSettings.REASON);
    String owner = wanted(WaiverSettings.OWNER);
    String expires = wanted(WaiverSettings.EXPIRES);
    Terms terms = Accepting.terms(session);
    if (!expires.isEmpty()) {
      terms
          .refusalOfNew(expires)
          .ifPresent(why -> mistakes.add("--expires: found \"" + expires + "\", " + why));
    }
    if (ids.isEmpty()) {
      mistakes.add("waive takes the ids of findings, as reports show them");
    }
    Optional<String> ticket = session.configuration().get(WaiverSettings.TICKET);
    List<NewWaiver> waivers = new ArrayList<>();
    for (String id : ids) {
      Optional<FindingId> parsed = FindingId.parse(id);
      if (parsed.isEmpty()) {
        mistakes.add("\"" + id + "\" is no finding: wanted ACCOUNT/REGION/PIPELINE/RULE[#KEY]");
      }
      parsed.ifPresent(
          finding -> waivers.add(new NewWaiver(finding, reason, owner, ticket, expires)));
    }
    return waivers;
  }

  /** Nothing is guessed: not even the owner. */
  private String wanted(Setting<Optional<String>> setting) {
    Configuration configuration = session.configuration();
    String text = configuration.get(setting).map(String::strip).orElse("");
    if (text.isEmpty()) {
      String also =
          setting.equals(WaiverSettings.OWNER)
              ? ", or " + setting.key() + ": in plumbline.yaml"
              : "";
      mistakes.add("a waiver has its " + setting.name() + ": say --" + setting.name() + also);
    }
    return text;
  }

  private int append(String file, List<NewWaiver> waivers) throws IOException {
    Path path = session.path(file);
    String name = session.fromBase(file);
    byte[] before = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    List<Problem> problems = Waivers.read(name, before, Accepting.terms(session)).problems();
    if (!problems.isEmpty()) {
      Messages.print(problems, io.err());
      io.err().println("plumbline: " + name + " has mistakes; nothing was written");
      return ExitCode.INCOMPLETE;
    }
    Optional<WaiverText> after = Optional.of(WaiverText.of(before));
    for (NewWaiver waiver : waivers) {
      after = after.flatMap(text -> text.append(waiver));
    }
    Optional<WaiverText> whole = after.filter(text -> holds(name, text));
    if (whole.isEmpty()) {
      return paste(name, waivers);
    }
    FileSlot slot = new FileSlot(path);
    slot.write(out -> out.write(whole.get().bytes()));
    slot.settle();
    String entries = waivers.size() == 1 ? "1 waiver" : waivers.size() + " waivers";
    io.out().println(name + ": " + entries + " added, to the end of " + waivers.get(0).expires());
    return ExitCode.OK;
  }

  private boolean holds(String name, WaiverText text) {
    return Waivers.read(name, text.bytes(), Accepting.terms(session)).problems().isEmpty();
  }

  private int paste(String name, List<NewWaiver> waivers) {
    io.err()
        .println(
            "plumbline: "
                + name
                + " cannot take an entry without other changes; nothing was written."
                + " Paste this under waivers:");
    waivers.forEach(waiver -> waiver.lines().forEach(line -> io.out().println("  " + line)));
    return ExitCode.INCOMPLETE;
  }
}
