package dev.plumbline.cli;

import dev.plumbline.config.RegoSettings;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.build.Built;
import dev.plumbline.policy.build.PackBuilder;
import dev.plumbline.report.FileSlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code plumbline policy build}. It always compiles: what is released does not rest on what a
 * machine has kept of earlier runs.
 */
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
    Optional<String> bundle = session.configuration().get(RegoSettings.BUNDLE);
    if (bundle.isPresent()) {
      bundle(session, bundle.get(), built.bundle());
    }
    Optional<String> folder = session.configuration().get(RegoSettings.PACK_DIR);
    if (bundle.isEmpty() || folder.isPresent()) {
      Path path = session.path(folder.orElse("pack"));
      for (Map.Entry<String, byte[]> file : built.files().entrySet()) {
        file(session, path.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private static void bundle(Session session, String to, byte[] bytes) throws IOException {
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
