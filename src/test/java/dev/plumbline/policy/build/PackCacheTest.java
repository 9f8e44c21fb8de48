package dev.plumbline.policy.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackCacheTest {
  @TempDir private Path folder;

  private PackCache cache() {
    return new PackCache(Optional.of(folder.resolve("a/b")));
  }

  private Path entry(String key) {
    return folder.resolve("a/b/" + key + ".entry");
  }

  @Test
  void whatWasKeptIsFound() {
    assertThat(cache().get("k")).isEmpty();
    cache().put("k", "one".getBytes(UTF_8));
    cache().put("k", "two".getBytes(UTF_8));
    assertThat(cache().get("k")).hasValue("two".getBytes(UTF_8));
    assertThat(cache().get("other")).isEmpty();
  }

  @Test
  void aDamagedEntryIsNone() throws IOException {
    cache().put("k", "content".getBytes(UTF_8));
    byte[] whole = Files.readAllBytes(entry("k"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(entry("k"), damaged);
      assertThat(cache().get("k")).as("byte %d", i).isEmpty();
    }
    Files.write(entry("k"), new byte[0]);
    assertThat(cache().get("k")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeIsNoError() throws IOException {
    Files.writeString(folder.resolve("a"), "a file");
    cache().put("k", new byte[3]);
    assertThat(cache().get("k")).isEmpty();
    PackCache none = new PackCache(Optional.empty());
    none.put("k", new byte[3]);
    assertThat(none.get("k")).isEmpty();
  }

  @Test
  void theOldestGoAndNothingHalfWrittenStays() throws IOException {
    for (int i = 0; i < 70; i++) {
      cache().put("k" + i, new byte[] {(byte) i});
      Files.setLastModifiedTime(entry("k" + i), FileTime.fromMillis(1_000_000L * i));
    }
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .hasSize(64)
          .allMatch(name -> name.endsWith(".entry"));
    }
    assertThat(cache().get("k0")).isEmpty();
    assertThat(cache().get("k69")).isPresent();
  }
}
