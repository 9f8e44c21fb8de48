package dev.plumbline.policy.build;

import dev.plumbline.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which version an {@code opa} is, remembered for an executable that has not changed since. A
 * script is asked each time: it may start another program tomorrow.
 */
final class OpaVersions {
  private final PackCache cache;

  OpaVersions(PackCache cache) {
    this.cache = cache;
  }

  String of(Opa opa, Path scratch) throws OpaFailed {
    Optional<String> key = opa.program().file().flatMap(OpaVersions::key);
    Optional<byte[]> known = key.flatMap(cache::get);
    if (known.isPresent()) {
      return new String(known.get(), StandardCharsets.UTF_8);
    }
    String version = opa.version(scratch);
    key.ifPresent(k -> cache.put(k, version.getBytes(StandardCharsets.UTF_8)));
    return version;
  }

  private static Optional<String> key(Path executable) {
    if (!executable.isAbsolute()) {
      return Optional.empty();
    }
    try {
      Path real = executable.toRealPath();
      String identity =
          real + "\n" + Files.size(real) + "\n" + Files.getLastModifiedTime(real).toMillis();
      return isScript(real)
          ? Optional.empty()
          : Optional.of("opa-" + Sha256.hex(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isScript(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == '#' && in.read() == '!';
    }
  }
}
