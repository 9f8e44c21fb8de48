package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.EmulatorSettings;
import dev.plumbline.emulator.DemoFleet;
import dev.plumbline.emulator.Emulator;
import dev.plumbline.emulator.EmulatorOptions;
import dev.plumbline.emulator.Fleet;
import dev.plumbline.emulator.FleetFile;
import dev.plumbline.emulator.FleetReading;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code plumbline emulate}. */
final class EmulateCommand {
  private EmulateCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Messages.print(session.problems(), session.io().err());
    Optional<Fleet> fleet = fleet(session);
    if (fleet.isEmpty() || session.problems().stream().anyMatch(Problem::isError)) {
      return ExitCode.INCOMPLETE;
    }
    try (Emulator emulator =
        Emulator.start(fleet.get(), options(session.configuration()), session.io().clock())) {
      Io io = session.io();
      io.out()
          .println(
              "Image Builder with "
                  + fleet.get().pipelines().size()
                  + " pipelines at "
                  + emulator.endpoint());
      io.out()
          .println(
              "Try: aws imagebuilder list-image-pipelines --endpoint-url " + emulator.endpoint());
      io.out().flush();
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK;
    }
  }

  private static Optional<Fleet> fleet(Session session) throws IOException {
    Optional<String> file = session.configuration().get(EmulatorSettings.FLEET);
    if (file.isEmpty()) {
      return Optional.of(DemoFleet.fleet());
    }
    FleetReading reading = FleetFile.read(file.get(), Files.readAllBytes(session.path(file.get())));
    Messages.print(reading.problems(), session.io().err());
    return reading.problems().isEmpty() ? Optional.of(reading.fleet()) : Optional.empty();
  }

  private static EmulatorOptions options(Configuration configuration) {
    return new EmulatorOptions(
        configuration.get(EmulatorSettings.PORT),
        Duration.ofMillis(configuration.get(EmulatorSettings.LATENCY)),
        configuration.get(EmulatorSettings.THROTTLE),
        configuration.get(EmulatorSettings.FAIL),
        EmulatorOptions.DEFAULTS.seed());
  }
}
