package dev.plumbline.spec;

import dev.plumbline.schedule.Parsed;
import dev.plumbline.schedule.Schedule;
import dev.plumbline.spec.yaml.QuotedSchedule;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Schedule expressions; each is parsed once, since many pipelines share one. */
final class Schedules {
  private final YamlFile file;
  private final Map<String, Parsed> parsed;

  Schedules(YamlFile file, Map<String, Parsed> parsed) {
    this.file = file;
    this.parsed = parsed;
  }

  /** A cache that the files of a run may share. */
  static Map<String, Parsed> cache() {
    return new HashMap<>();
  }

  /** Whether Image Builder would take the expression; told where it would not. */
  boolean check(YamlNode.Scalar scalar, Place place, Notes notes) {
    return parsed
        .computeIfAbsent(scalar.text(), Schedule::parse)
        .fold(
            valid -> valid(valid, scalar, place, notes),
            invalid -> invalid(invalid, scalar, place, notes));
  }

  private boolean valid(Parsed.Valid valid, YamlNode.Scalar scalar, Place place, Notes notes) {
    if (!valid.warnings().isEmpty()) {
      notes.warn(
          scalar.origin(),
          place + ": " + String.join("; ", valid.warnings()),
          "see that it is meant");
    }
    return true;
  }

  private boolean invalid(Parsed.Invalid wrong, YamlNode.Scalar scalar, Place place, Notes notes) {
    String message = place + ": " + wrong.message();
    Optional<String> hint =
        unclosed(scalar).or(() -> wrong.corrected().map(text -> "write \"" + text + "\""));
    hint.ifPresentOrElse(
        way -> notes.error(scalar.origin(), message, way),
        () -> notes.error(scalar.origin(), message));
    return false;
  }

  /** A {@code #} or a comma ended the text where its author did not: the rest is on the line. */
  private Optional<String> unclosed(YamlNode.Scalar scalar) {
    String text = scalar.text().toLowerCase(Locale.ROOT);
    boolean call = text.startsWith("cron(") || text.startsWith("rate(");
    return scalar.plain() && call && !text.endsWith(")")
        ? file.line(scalar.origin().line()).flatMap(QuotedSchedule::hint)
        : Optional.empty();
  }
}
