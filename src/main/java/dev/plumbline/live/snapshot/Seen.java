package dev.plumbline.live.snapshot;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Json;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is kept of a record once it has been handed on: enough to tell whether another one of the
 * same pipeline says the same.
 *
 * @param readable whether the service answered, be it with a document or with "none"
 */
record Seen(long high, long low, boolean readable, Place at) {
  static Seen of(LivePipeline pipeline, Place at) {
    // How a document came is not what it says.
    byte[] text =
        pipeline instanceof LivePipeline.Found found
            ? Json.bytes(found.document())
            : Json.bytes(RecordWriter.pipeline(pipeline));
    ByteBuffer hash = ByteBuffer.wrap(sha256(text));
    boolean readable = !(pipeline instanceof LivePipeline.Unreadable);
    return new Seen(hash.getLong(), hash.getLong(), readable, at);
  }

  boolean saysTheSame(Seen other) {
    return high == other.high && low == other.low;
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
