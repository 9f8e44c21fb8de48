package dev.plumbline.report.json;

import dev.plumbline.live.ReadError;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Target;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** The JSON of what many parts of a report hold: places, targets, errors of reading, waivers. */
final class PlaceJson {
  private PlaceJson() {}

  static void origin(JsonOut out, Origin origin) throws IOException {
    out.text("file", origin.file()).number("line", origin.line()).number("column", origin.column());
  }

  static Origin origin(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> file = object.text("file");
    ObjectIn.Member<Integer> line = object.number("line");
    ObjectIn.Member<Integer> column = object.number("column");
    return object.read(() -> new Origin(file.get(), line.get(), column.get()));
  }

  static void line(JsonOut out, Origin origin) throws IOException {
    out.text("file", origin.file()).number("line", origin.line());
  }

  static Origin line(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> file = object.text("file");
    ObjectIn.Member<Integer> line = object.number("line");
    return object.read(() -> new Origin(file.get(), line.get(), 0));
  }

  static void target(JsonOut out, Target target) throws IOException {
    out.text("partition", target.partition())
        .text("account", target.account())
        .text("region", target.region());
  }

  static Target target(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> partition = object.text("partition");
    ObjectIn.Member<String> account = object.text("account");
    ObjectIn.Member<String> region = object.text("region");
    return object.read(() -> new Target(partition.get(), account.get(), region.get()));
  }

  static void error(JsonOut out, ReadError error) throws IOException {
    out.text("code", error.code())
        .text("message", error.message())
        .textOrNull("requestId", error.requestId())
        .textOrNull("hint", error.hint());
  }

  static ReadError error(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> code = object.text("code");
    ObjectIn.Member<String> message = object.text("message");
    ObjectIn.Member<Optional<String>> requestId = object.optional("requestId", JsonIn::text);
    ObjectIn.Member<Optional<String>> hint = object.optional("hint", JsonIn::text);
    return object.read(() -> new ReadError(code.get(), message.get(), requestId.get(), hint.get()));
  }

  static void waiver(JsonOut out, Acceptance waiver) throws IOException {
    out.text("reason", waiver.reason())
        .text("owner", waiver.owner())
        .textOrNull("ticket", waiver.ticket())
        .text("expires", waiver.expires())
        .truth("expired", waiver.expired())
        .object("origin", waiver.origin(), PlaceJson::origin);
  }

  static Acceptance waiver(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> reason = object.text("reason");
    ObjectIn.Member<String> owner = object.text("owner");
    ObjectIn.Member<Optional<String>> ticket = object.optional("ticket", JsonIn::text);
    ObjectIn.Member<LocalDate> expires = object.member("expires", JsonIn::day);
    ObjectIn.Member<Boolean> expired = object.truth("expired");
    ObjectIn.Member<Origin> origin = object.member("origin", PlaceJson::origin);
    return object.read(
        () ->
            new Acceptance(
                reason.get(),
                owner.get(),
                ticket.get(),
                expires.get(),
                expired.get(),
                origin.get()));
  }
}
