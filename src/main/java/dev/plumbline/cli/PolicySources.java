package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.RegoSettings;
import dev.plumbline.policy.build.CacheFolder;
import dev.plumbline.policy.build.Namespaces;
import dev.plumbline.policy.build.OpaProgram;
import dev.plumbline.policy.build.Recipe;
import dev.plumbline.policy.source.PolicyRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which policies a configuration asks for, and what is on this machine to make them with. */
final class PolicySources {
  private PolicySources() {}

  static PolicyRequest request(Session session) {
    Configuration configuration = session.configuration();
    return new PolicyRequest(
        configuration.get(RegoSettings.BUNDLED),
        configuration.get(RegoSettings.POLICY).stream().map(session::path).toList(),
        configuration.get(RegoSettings.DATA).stream().map(session::path).toList(),
        Namespaces.of(configuration.get(RegoSettings.NAMESPACE)),
        configuration.get(RegoSettings.REGO_VERSION),
        opa(session),
        new CacheFolder(cache(session.io().environment()), Version.TEXT),
        session.base());
  }

  /**
   * The user's cache folder.
   *
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG</a>
   */
  private static Optional<Path> cache(Map<String, String> environment) {
    Optional<Path> named = absolute(environment, "XDG_CACHE_HOME");
    return named
        .or(() -> absolute(environment, "HOME").map(home -> home.resolve(".cache")))
        .map(folder -> folder.resolve("plumbline").resolve("policies"));
  }

  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** The sources that a command line names, with all their packages. */
  static Recipe recipe(Session session, List<String> arguments) {
    return new Recipe(
        arguments.stream().map(session::path).toList(),
        Optional.of(session.base()),
        session.configuration().get(RegoSettings.REGO_VERSION),
        Namespaces.ALL);
  }

  /** A path as it is written; a bare name where the PATH has it. */
  static OpaProgram opa(Session session) {
    String asked = session.configuration().get(RegoSettings.OPA);
    if (asked.contains("/")) {
      return new OpaProgram(asked, Optional.of(session.path(asked)).filter(Files::isExecutable));
    }
    return new OpaProgram(asked, Programs.find(session, asked));
  }
}
