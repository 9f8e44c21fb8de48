package dev.plumbline.cli;

import java.util.Optional;

/** Plumbline's own version, as the jar's manifest has it. */
final class Version {
  static final String TEXT =
      Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");

  private Version() {}
}
