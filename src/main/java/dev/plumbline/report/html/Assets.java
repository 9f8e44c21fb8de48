package dev.plumbline.report.html;

import dev.plumbline.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The page's own style and script. Nothing else may style it or run in it: the policy in its head
 * names the two by the digests of the very text that stands between their tags.
 */
record Assets(String style, String script) {
  /** Loads both. */
  static Assets load() {
    return new Assets(read("page.css"), read("page.js"));
  }

  /** The content of the {@code Content-Security-Policy}. */
  String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
        + digest(style)
        + "; script-src "
        + digest(script);
  }

  private static String digest(String text) {
    byte[] bytes = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(bytes) + "'";
  }

  /** A checkout may have other line ends; a browser makes them all one before it digests. */
  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
