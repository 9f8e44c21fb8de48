package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class BundleTest {
  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  @Test
  void membersAreFoundByTheirWholeName() throws IOException {
    member("/data.json", '0', 513);
    member("/policy.wasm", '0', 512);
    member("/deep/policy.wasm", '0', 3);
    member("folder", '5', 0);
    end();
    assertThat(Bundle.read(gzipped(), List.of("policy.wasm", "data.json")::contains))
        .hasSize(2)
        .hasEntrySatisfying("policy.wasm", bytes -> assertThat(bytes).hasSize(512))
        .hasEntrySatisfying("data.json", bytes -> assertThat(bytes).hasSize(513));
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException {
    end();
    assertThat(Bundle.read(gzipped(), "policy.wasm"::equals)).isEmpty();
  }

  @Test
  void brokenArchivesAreErrors() throws IOException {
    member("/policy.wasm", '0', 2000);
    byte[] whole = tar.toByteArray();
    for (int length : new int[] {100, 600, 2511}) {
      tar.reset();
      tar.write(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Bundle.read(gzipped(), n -> true)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> Bundle.read(whole, n -> true)).isInstanceOf(IOException.class);
  }

  @Test
  void anAbsurdSizeIsAnErrorBeforeItIsRead() throws IOException {
    header("/policy.wasm", '0', 07777777777L);
    assertThatThrownBy(() -> Bundle.read(gzipped(), n -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than");
  }

  @Test
  void whatIsMoreThanFilesAndFoldersIsRefused() throws IOException {
    refused("/../policy.wasm", '0', "climbs out of it: ../policy.wasm");
    refused("a/../../policy.wasm", '0', "climbs out of it");
    refused("a\\..\\policy.wasm", '0', "climbs out of it");
    refused("PaxHeaders/policy.wasm", 'x', "pax or GNU headers");
    refused("pax_global_header", 'g', "pax or GNU headers");
    refused("././@LongLink", 'L', "pax or GNU headers");
    refused("policy.wasm", '2', "a link or a device: policy.wasm");
  }

  @Test
  void twoMembersOfOneNameAreRefused() throws IOException {
    member("/policy.wasm", '0', 3);
    member("policy.wasm", '0', 3);
    end();
    assertThatThrownBy(() -> Bundle.read(gzipped(), n -> true))
        .hasMessage("the bundle has two members policy.wasm");
  }

  private void refused(String name, char type, String why) throws IOException {
    tar.reset();
    member(name, type, 3);
    end();
    assertThatThrownBy(() -> Bundle.read(gzipped(), n -> false))
        .as(name)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  private void member(String name, char type, int size) throws IOException {
    header(name, type, size);
    tar.write(new byte[(size + 511) / 512 * 512]);
  }

  private void header(String name, char type, long size) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format(Locale.ROOT, "%011o", size));
    header[156] = (byte) type;
    put(header, 257, "ustar");
    tar.write(header);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private void end() throws IOException {
    tar.write(new byte[1024]);
  }

  private byte[] gzipped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(tar.toByteArray());
    }
    return out.toByteArray();
  }
}
