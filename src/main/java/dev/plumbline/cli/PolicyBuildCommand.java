package dev.plumbline.cli;

import dev.plumbline.config.RegoSettings;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Setting;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.build.Built;
import dev.plumbline.policy.build.PackBuilder;
import dev.plumbline.report.FileSlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code plumbline policy build}. */
final class PolicyBuildCommand {
  private PolicyBuildCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Io io = invocation.io();
    if (invocation.arguments().isEmpty()) {
      io.err().println("plumbline: policy build takes the folder or files with the Rego sources");
      return ExitCode.USAGE;
    }
    Session session = Session.of(invocation);
    Built built =
        PackBuilder.build(
            PolicySources.opa(session), PolicySources.recipe(session, invocation.arguments()));
    List<Problem> problems = new ArrayList<>(session.problems());
    problems.addAll(built.problems());
    int code = Messages.print(problems, io);
    if (built.ok()) {
      write(session, built);
    }
    return code;
  }

  /** A bundle where one is asked for by name, else a folder. */
  private static void write(Session session, Built built) throws IOException {
    boolean bundle = given(session, RunSettings.TO);
    if (bundle) {
      bundle(session, built.bundle());
    }
    if (!bundle || given(session, RegoSettings.TO_DIR)) {
      Path folder = session.path(session.configuration().get(RegoSettings.TO_DIR));
      for (Map.Entry<String, byte[]> file : built.files().entrySet()) {
        file(session, folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  /** Whether this command line says it: a configured place is that of a snapshot. */
  private static boolean given(Session session, Setting<?> setting) {
    return session.configuration().written(setting).source().equals("--" + setting.name());
  }

  private static void bundle(Session session, byte[] bytes) throws IOException {
    String to = session.configuration().get(RunSettings.TO);
    if (to.equals("-")) {
      session.io().out().write(bytes);
      session.io().out().flush();
    } else {
      file(session, session.path(to), bytes);
    }
  }

  private static void file(Session session, Path file, byte[] bytes) throws IOException {
    FileSlot.fill(file, out -> out.write(bytes));
    session.io().out().println(file + " " + bytes.length + " bytes");
  }
}
