package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the records that {@link RecordWriter} writes. Unknown kinds and members are errors. */
final class RecordReader {
  private static final List<String> KINDS =
      List.of("snapshot", "target", "pipeline", "absent", "unreadable");

  private RecordReader() {}

  /** One record, handed on. */
  static void read(ObjectNode json, Place at, RecordSink to) throws BadRecord {
    Members record = new Members("the record", json);
    String kind = record.text("kind");
    switch (kind) {
      case "snapshot" -> header(record);
      case "target" -> to.claim(target(record), at);
      case "pipeline" -> to.pipeline(found(record), at);
      case "absent" -> {
        record.only("kind", "arn");
        to.pipeline(new Absent(arn(record)), at);
      }
      case "unreadable" -> {
        record.only("kind", "arn", "error");
        to.pipeline(new Unreadable(arn(record), error(record.object("error"))), at);
      }
      default ->
          throw new BadRecord(
              "unknown kind of record '"
                  + kind
                  + "', wanted one of "
                  + String.join(", ", KINDS)
                  + Suggestion.didYouMean(kind, KINDS));
    }
  }

  private static void header(Members record) throws BadRecord {
    record.only("kind", "schemaVersion");
    String version = record.text("schemaVersion");
    if (!version.matches("1\\.[0-9]+\\.[0-9]+")) {
      throw new BadRecord(
          "snapshot of schemaVersion " + version + ", this version reads 1.x; take it anew");
    }
  }

  private static Claim target(Members record) throws BadRecord {
    record.only("kind", "target", "read", "listed", "complete", "pipelines", "error");
    Members where = new Members("target", record.object("target"));
    where.only("partition", "account", "region");
    String partition = where.text("partition");
    String account = where.text("account");
    String region = where.text("region");
    if (!Target.isPartition(partition) || !Target.isAccount(account) || !Target.isRegion(region)) {
      throw new BadRecord("not a target: " + partition + " " + account + " " + region);
    }
    Optional<ReadError> error =
        record.has("error") ? Optional.of(error(record.object("error"))) : Optional.empty();
    TargetRead read =
        new TargetRead(
            new Target(partition, account, region),
            one(TargetRead.Mode.values(), record, "read"),
            record.flag("complete"),
            record.count("pipelines"),
            error);
    return new Claim(read, record.flag("listed"), true);
  }

  private static LivePipeline found(Members record) throws BadRecord {
    record.only("kind", "arn", "capture", "imagePipeline");
    Capture capture = one(Capture.values(), record, "capture");
    JsonNode document = record.object("imagePipeline");
    Found found =
        PipelineDocument.read(document, capture)
            .orElseThrow(
                () -> new BadRecord("imagePipeline: " + PipelineDocument.whyNot(document)));
    if (!found.arn().equals(arn(record))) {
      throw new BadRecord("the record is about " + arn(record) + ", its document " + found.arn());
    }
    return found;
  }

  private static Arn arn(Members record) throws BadRecord {
    String text = record.text("arn");
    return Arn.parse(text)
        .filter(Arn::isPipeline)
        .orElseThrow(
            () ->
                new BadRecord("found the arn '" + text + "', wanted the ARN of an image pipeline"));
  }

  private static ReadError error(ObjectNode json) throws BadRecord {
    Members error = new Members("error", json);
    error.only("code", "message", "requestId", "hint");
    return new ReadError(
        error.text("code"),
        error.text("message"),
        error.has("requestId") ? Optional.of(error.text("requestId")) : Optional.empty(),
        error.has("hint") ? Optional.of(error.text("hint")) : Optional.empty());
  }

  private static <E extends Enum<E>> E one(E[] values, Members record, String member)
      throws BadRecord {
    String found = record.text(member);
    return Stream.of(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(found))
        .findFirst()
        .orElseThrow(() -> new BadRecord("unknown " + member + " '" + found + "'"));
  }
}
