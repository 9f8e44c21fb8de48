package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Json;
import java.util.Locale;

/** The records of a snapshot as JSON; {@link RecordReader} reads them back. */
final class RecordWriter {
  static final String SCHEMA_VERSION = "1.0.0";

  private RecordWriter() {}

  static ObjectNode header() {
    return record("snapshot").put("schemaVersion", SCHEMA_VERSION);
  }

  static ObjectNode target(TargetRead read, boolean listed) {
    ObjectNode record = record("target");
    record
        .putObject("target")
        .put("partition", read.target().partition())
        .put("account", read.target().account())
        .put("region", read.target().region());
    record
        .put("read", read.read().toString())
        .put("listed", listed)
        .put("complete", read.complete())
        .put("pipelines", read.pipelines());
    read.error().ifPresent(error -> record.set("error", error(error)));
    return record;
  }

  static ObjectNode pipeline(LivePipeline pipeline) {
    if (pipeline instanceof Found found) {
      ObjectNode record = record("pipeline").put("arn", found.arn().toString());
      record.put("capture", found.capture().name().toLowerCase(Locale.ROOT));
      return record.set("imagePipeline", found.document());
    }
    if (pipeline instanceof Unreadable unreadable) {
      ObjectNode record = record("unreadable").put("arn", unreadable.arn().toString());
      return record.set("error", error(unreadable.error()));
    }
    return record("absent").put("arn", pipeline.arn().toString());
  }

  private static ObjectNode record(String kind) {
    return Json.object().put("kind", kind);
  }

  private static ObjectNode error(ReadError error) {
    ObjectNode node = Json.object().put("code", error.code()).put("message", error.message());
    error.requestId().ifPresent(id -> node.put("requestId", id));
    error.hint().ifPresent(hint -> node.put("hint", hint));
    return node;
  }
}
