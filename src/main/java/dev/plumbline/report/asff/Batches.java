package dev.plumbline.report.asff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes findings in arrays, a line each: as many as one call takes, and of one target. */
final class Batches {
  private static final int MOST = 100;

  private final OutputStream out;
  private ArrayNode batch = Json.array();
  private Optional<Target> of = Optional.empty();

  Batches(OutputStream out) {
    this.out = out;
  }

  void add(Target target, ObjectNode finding) throws IOException {
    if (batch.size() == MOST || !of.equals(Optional.of(target))) {
      end();
    }
    of = Optional.of(target);
    batch.add(finding);
  }

  /** Writes what is left. */
  void end() throws IOException {
    if (!batch.isEmpty()) {
      out.write(Json.bytes(batch));
      out.write('\n');
      batch = Json.array();
    }
  }
}
