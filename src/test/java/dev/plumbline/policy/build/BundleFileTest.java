package dev.plumbline.policy.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is written is what the reader of bundles reads. */
final class BundleFileTest {
  private final SortedMap<String, byte[]> members = new TreeMap<>();

  @Test
  void everyMemberComesBack() throws IOException {
    Random random = new Random(5);
    for (int size : new int[] {0, 1, 511, 512, 513, 100_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      members.put("folder/" + size + ".json", bytes);
    }
    members.put(
        "ä/" + "d".repeat(90) + "/" + "e".repeat(95) + ".rego", "package a".getBytes(UTF_8));

    SortedMap<String, byte[]> read = Bundle.read(BundleFile.of(members), name -> true);

    assertThat(read.keySet()).isEqualTo(members.keySet());
    members.forEach((name, bytes) -> assertThat(read.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void theSameMembersGiveTheSameBytes() throws IOException {
    members.put("a", new byte[700]);
    assertThat(BundleFile.of(members)).isEqualTo(BundleFile.of(new TreeMap<>(members)));
  }

  @Test
  void aNameThatNoArchiveHoldsIsRefused() {
    members.put("n".repeat(101), new byte[0]);
    assertThatThrownBy(() -> BundleFile.of(members))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too long for a bundle");
  }
}
