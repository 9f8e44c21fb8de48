package dev.plumbline.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A JSON array that is written element by element, each on a line of its own. */
public final class JsonList {
  private final OutputStream out;
  private boolean any;

  /** Opens it. */
  public JsonList(OutputStream out) throws IOException {
    this.out = out;
    out.write('[');
  }

  /** One more; its texts are well-formed. */
  public void add(JsonNode element) throws IOException {
    out.write((any ? ",\n" : "\n").getBytes(StandardCharsets.UTF_8));
    out.write(Json.bytes(element));
    any = true;
  }

  /** Closes it. */
  public void end() throws IOException {
    out.write((any ? "\n]" : "]").getBytes(StandardCharsets.UTF_8));
  }
}
