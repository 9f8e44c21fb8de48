package dev.plumbline.policy.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.model.Sha256;
import dev.plumbline.policy.wasm.PolicyModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Builds the bundled pack anew from {@code policies/}, with the {@code opa} on the PATH, and
 * compares its bytes with those that are committed; the module is the one of this host, since the
 * build compiles it as it stands. Its name keeps it out of ordinary runs, which have no {@code
 * opa}: {@code ./mvnw -Dquick test -Dtest=PackUpdate}. With {@code -Dplumbline.pack=update} it
 * writes the files first, and then fails, so that an update is never taken for a test that passed.
 */
final class PackUpdate {
  private static final Path PACK = Path.of("src/main/resources/dev/plumbline/policy/pack");

  @Test
  void theCommittedPackIsWhatTheSourcesGive() throws IOException {
    Built built = PackBuilder.build(Path.of("opa"), List.of(Path.of("policies")), RegoVersion.V1);
    assertThat(built.problems()).isEmpty();
    Map<String, byte[]> files = forThisHost(built.files());
    if (System.getProperty("plumbline.pack", "check").equals("update")) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(PACK.resolve(file.getKey()), file.getValue());
      }
      fail("the pack was written; look at the difference and commit it");
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(Files.readAllBytes(PACK.resolve(file.getKey())))
          .as("%s, made by -Dplumbline.pack=update", file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  /** The digest in the description is the module's. */
  private static Map<String, byte[]> forThisHost(Map<String, byte[]> built) {
    byte[] module = Objects.requireNonNull(built.get("policy.wasm"));
    byte[] changed = PolicyModule.forThisHost(module);
    String description =
        new String(Objects.requireNonNull(built.get("pack.json")), UTF_8)
            .replace(Sha256.hex(module), Sha256.hex(changed));
    Map<String, byte[]> files = new TreeMap<>(built);
    files.put("policy.wasm", changed);
    files.put("pack.json", description.getBytes(UTF_8));
    return files;
  }
}
