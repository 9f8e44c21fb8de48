package dev.plumbline.report.html;

import dev.plumbline.model.Origin;
import dev.plumbline.report.SpecChange;
import java.util.List;

/**
 * How a pipeline's spec stands to the one that it had at an earlier commit.
 *
 * @param kind {@code added}, {@code changed} or {@code moved}
 * @param from where it was declared; empty where it was not
 * @param settings what else than the declared document changed
 */
record ChangeView(String kind, String from, List<Field> fields, List<String> settings) {
  /** A value; what was is on the side of what is live elsewhere. */
  record Field(String path, Value.Sides sides) {}

  ChangeView {
    fields = List.copyOf(fields);
    settings = List.copyOf(settings);
  }

  static ChangeView of(SpecChange change) {
    return new ChangeView(
        change.kind().toString(),
        change.from().map(Origin::toString).map(Words::line).orElse(""),
        change.fields().stream()
            .map(
                field ->
                    new Field(
                        Words.line(field.path().toString()),
                        Value.Sides.of(field.after(), "not set", field.before(), "not set")))
            .toList(),
        change.settings().stream().map(Words::line).toList());
  }
}
