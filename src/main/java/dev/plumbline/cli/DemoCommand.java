package dev.plumbline.cli;

import dev.plumbline.config.EmulatorSettings;
import dev.plumbline.config.OutputTarget;
import dev.plumbline.emulator.DemoFleet;
import dev.plumbline.emulator.Emulator;
import dev.plumbline.emulator.EmulatorOptions;
import dev.plumbline.live.aws.AccessKeys;
import dev.plumbline.live.aws.AwsSettings;
import dev.plumbline.live.aws.AwsSource;
import dev.plumbline.report.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code plumbline demo}: the real check, over HTTP and through the real SDK, of an example fleet
 * that the emulator serves.
 */
final class DemoCommand {
  private DemoCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation, DemoFleet.AS_OF);
    Io io = session.io();
    Path folder = folder(session);
    try (Emulator emulator =
        Emulator.start(DemoFleet.fleet(), EmulatorOptions.DEFAULTS, io.clock())) {
      io.out()
          .println(
              "Checking the specs of examples/demo against an emulated AWS at "
                  + emulator.endpoint()
                  + ",\nas of "
                  + session.now()
                  + "\n");
      AwsSource source =
          new AwsSource(AwsSettings.DEFAULT.at(emulator.endpoint(), AccessKeys.of("demo", "demo")));
      int code =
          CheckCommand.run(
              session,
              session.specs(DemoFleet.specs()),
              source,
              "emulator",
              Accepting.nothing(session),
              reports(session, folder));
      io.out()
          .println(
              "\nThe reports: "
                  + folder.resolve("report.html")
                  + "\n             "
                  + folder.resolve("report.json")
                  + "\n             "
                  + folder.resolve("junit.xml"));
      io.out()
          .println("A check would have left with " + code + ": " + ExitCode.meaning(code) + ".");
      return session.configuration().get(EmulatorSettings.EXIT_CODE) ? code : ExitCode.OK;
    }
  }

  private static Path folder(Session session) throws IOException {
    Optional<String> named = session.configuration().get(EmulatorSettings.DIR);
    return named.isPresent()
        ? Files.createDirectories(session.path(named.get()))
        : Files.createTempDirectory("plumbline-demo-");
  }

  private static Reporting reports(Session session, Path folder) {
    return Reporting.to(
        session,
        List.of(
            new OutputTarget<>(Format.HTML, folder.resolve("report.html").toString()),
            new OutputTarget<>(Format.JSON, folder.resolve("report.json").toString()),
            new OutputTarget<>(Format.JUNIT, folder.resolve("junit.xml").toString())));
  }
}
