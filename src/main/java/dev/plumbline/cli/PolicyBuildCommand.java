package dev.plumbline.cli;

import dev.plumbline.config.Settings;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.build.Built;
import dev.plumbline.policy.build.Namespaces;
import dev.plumbline.policy.build.PackBuilder;
import dev.plumbline.policy.build.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<Path> sources = invocation.arguments().stream().map(session::path).toList();
    Built built =
        PackBuilder.build(
            PolicySources.opa(session),
            new Recipe(
                sources,
                Optional.of(session.base()),
                session.configuration().get(Settings.REGO_VERSION),
                Namespaces.ALL));
    Messages.print(built.problems(), io.err());
    if (built.problems().stream().anyMatch(Problem::isError)) {
      return ExitCode.INCOMPLETE;
    }
    Path folder = session.path(session.configuration().get(Settings.TO_DIR));
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : built.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
      io.out().println(folder.resolve(file.getKey()) + " " + file.getValue().length + " bytes");
    }
    return ExitCode.OK;
  }
}
