package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * What they answer is held by {@link CompactConformanceTest}; here is what is done to the bytes.
 */
final class ReplacementsTest {
  private static byte[] compact() throws IOException {
    byte[] packed = TestModules.bytes("conformance/compact.wasm.gz");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  @Test
  void aModuleIsChangedOnceAndForAll() throws IOException {
    byte[] changed = Replacements.in(compact());
    assertThat(changed).isNotEqualTo(compact());
    assertThat(Replacements.in(changed)).isEqualTo(changed);
  }

  /** Its classes are made from its bytes as they are, so nothing in them may need a change. */
  @Test
  void theBundledPoliciesAreReplacedAlready() throws IOException {
    byte[] bundled = TestModules.bytes("pack/policy.wasm");
    assertThat(Replacements.in(bundled)).isEqualTo(bundled);
  }

  @Test
  void aModuleThatIsCutOffIsRefused() throws IOException {
    byte[] whole = compact();
    for (int length : new int[] {9, 200, 5_000, whole.length / 2, whole.length - 1}) {
      assertThatThrownBy(() -> Replacements.in(Arrays.copyOf(whole, length)))
          .as("%d bytes", length)
          .isInstanceOf(RuntimeException.class);
    }
  }
}
