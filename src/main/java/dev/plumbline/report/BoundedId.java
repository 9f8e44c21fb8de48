package dev.plumbline.report;

import dev.plumbline.model.Sha256;
import java.nio.charset.StandardCharsets;

/** Ids of findings for readers that limit how long an id may be. */
public final class BoundedId {
  private BoundedId() {}

  /**
   * The id as people know it, where it has room; else its ends and its digest, so that no two ids
   * become one.
   *
   * @param most UTF-16 units, 200 at least
   */
  public static String of(String id, int most) {
    String shown = Printable.line(id);
    if (shown.length() <= most) {
      return shown;
    }
    String digest = Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    return Printable.fit(shown, most - digest.length() - 1) + "/" + digest;
  }
}
