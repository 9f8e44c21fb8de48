package dev.plumbline.live.snapshot;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Json;
import dev.plumbline.model.Sha256;
import java.nio.ByteBuffer;

/**
 * What is kept of a record once it has been handed on: enough to tell whether another one of the
 * same pipeline says the same.
 *
 * @param readable whether the service answered, be it with a document or with "none"
 */
record Seen(long high, long low, boolean readable, String file, int line) {
  static Seen of(LivePipeline pipeline, Place at) {
    // How a document came is not what it says.
    byte[] text =
        pipeline instanceof LivePipeline.Found found
            ? Json.bytes(found.document())
            : Json.bytes(RecordWriter.pipeline(pipeline));
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(text));
    boolean readable = !(pipeline instanceof LivePipeline.Unreadable);
    return new Seen(hash.getLong(), hash.getLong(), readable, at.file(), at.line());
  }

  Place at() {
    return new Place(file, line);
  }

  boolean saysTheSame(Seen other) {
    return high == other.high && low == other.low;
  }
}
