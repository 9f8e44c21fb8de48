package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.VersionedArn;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the two texts of a difference tell about each other. */
final class TextClauses {
  private final Arn pipeline;
  private final Set<FieldPath> equal;

  TextClauses(Arn pipeline, List<Entry> entries) {
    this.pipeline = pipeline;
    this.equal =
        entries.stream()
            .filter(entry -> entry.state() == FieldState.EQUAL)
            .map(entry -> entry.place().path())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A role of one name in two accounts looks right at a glance. */
  Optional<String> otherAccount(Entry entry) {
    if (!isA(entry, Comparison.ROLE) || text(entry.place().live()).isEmpty()) {
      return Optional.empty();
    }
    String wanted = text(entry.place().desired()).map(this::accountOf).orElse(pipeline.account());
    String found = accountOf(text(entry.place().live()).orElseThrow());
    return found.equals(wanted)
        ? Optional.empty()
        : Optional.of("the live role is one of account " + found + ", not of " + wanted);
  }

  private String accountOf(String role) {
    return Arn.parse(role).map(Arn::account).orElse(pipeline.account());
  }

  /** The right thing, at a version that was not asked for. */
  Optional<String> otherVersion(Entry entry) {
    if (!isA(entry, Comparison.VERSIONED_ARN)) {
      return Optional.empty();
    }
    Optional<VersionedArn> found = text(entry.place().live()).flatMap(VersionedArn::parse);
    return text(entry.place().desired())
        .flatMap(VersionedArn::parse)
        .filter(wanted -> found.isPresent() && found.get().subject().equals(wanted.subject()))
        .map(wanted -> versions(wanted, found.orElseThrow()));
  }

  private static String versions(VersionedArn wanted, VersionedArn found) {
    if (found.isPattern() && !wanted.isPattern()) {
      return "live follows " + found.versionText() + " and is not fixed to " + wanted.versionText();
    }
    return "version " + found.versionText() + " is not in " + wanted.versionText();
  }

  /** Image Builder once took more than it documents now, and live documents may still hold it. */
  Optional<String> undocumentedTimes(Entry entry) {
    return isA(entry, Comparison.CRON)
        ? text(entry.place().live())
            .flatMap(expression -> Schedule.tolerant(expression).error())
            .map(error -> "live is no documented expression: " + error)
        : Optional.empty();
  }

  /** The zone alone moves every run, and a spec that names none means UTC. */
  Optional<String> otherZone(Entry entry) {
    if (!isA(entry, Comparison.TIME_ZONE)) {
      return Optional.empty();
    }
    String with = entry.row().flatMap(Field::comesWith).orElse("");
    FieldPath written = entry.place().written();
    boolean implied = !entry.place().isSilent() && written.last().label().equals(with);
    boolean moved = equal.contains(entry.place().path().parent().member(with));
    if (!implied && !moved) {
      return Optional.empty();
    }
    return Optional.of(
        (implied ? "the spec names no zone, which means UTC" : "")
            + (implied && moved ? "; " : "")
            + (moved ? "the same expression runs at other times" : ""));
  }

  private static boolean isA(Entry entry, Comparison comparison) {
    return entry.row().filter(row -> row.comparison() == comparison).isPresent();
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }
}
