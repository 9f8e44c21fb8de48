package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.config.ClientSettings;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.RunSettings;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.aws.AwsSettings;
import dev.plumbline.live.aws.AwsSource;
import dev.plumbline.live.aws.RetryMode;
import dev.plumbline.live.aws.Timeouts;
import dev.plumbline.live.snapshot.SnapshotSource;
import dev.plumbline.live.snapshot.YamlReader;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the live source that a configuration asks for. */
final class Sources {
  private Sources() {}

  static LiveSource of(Session session) {
    List<String> snapshot = session.configuration().get(RunSettings.SNAPSHOT);
    return snapshot.isEmpty() ? aws(session.configuration()) : snapshot(session, snapshot);
  }

  /** Only what was read before; never AWS. */
  static Optional<LiveSource> snapshot(Session session) {
    List<String> snapshot = session.configuration().get(RunSettings.SNAPSHOT);
    return snapshot.isEmpty() ? Optional.empty() : Optional.of(snapshot(session, snapshot));
  }

  /** What the report's volatile part calls it. */
  static String name(Session session) {
    return session.configuration().get(RunSettings.SNAPSHOT).isEmpty() ? "aws" : "snapshot";
  }

  static AwsSource aws(Configuration configuration) {
    return new AwsSource(
        new AwsSettings(
            configuration.get(ClientSettings.PROFILE),
            configuration.get(ClientSettings.ENDPOINT_URL),
            configuration.get(ClientSettings.ASSUME_ROLE),
            Optional.empty(),
            configuration.get(ClientSettings.CONNECTIONS),
            configuration.get(ClientSettings.REQUEST_RATE),
            configuration.get(ClientSettings.MAX_ATTEMPTS),
            RetryMode.valueOf(
                configuration.get(ClientSettings.RETRY_MODE).toUpperCase(Locale.ROOT)),
            Timeouts.DEFAULT));
  }

  private static SnapshotSource snapshot(Session session, List<String> named) {
    List<Path> paths =
        named.stream().map(name -> name.equals("-") ? Path.of("-") : session.path(name)).toList();
    return new SnapshotSource(paths, session.base(), session.io().in(), Sources::yaml);
  }

  private static YamlReader.Documents yaml(String file, byte[] utf8) {
    YamlFile yaml = YamlFile.read(file, utf8, Problem.Kind.TARGET);
    List<JsonNode> documents =
        yaml.documents().stream().filter(YamlNode::isWhole).map(YamlNode::toJson).toList();
    return new YamlReader.Documents(documents, yaml.problems());
  }
}
