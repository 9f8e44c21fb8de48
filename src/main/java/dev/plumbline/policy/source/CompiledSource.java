package dev.plumbline.policy.source;

import dev.plumbline.policy.Pack;
import dev.plumbline.policy.wasm.MachineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Policies that somebody compiled before: a pack's folder, a bundle, a module. */
final class CompiledSource {
  private CompiledSource() {}

  static Pack.Reading read(Path path, String shown) {
    return Pack.read(shown, name -> file(path.resolve(name)), MachineSource.compiled());
  }

  private static Optional<byte[]> file(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }
}
