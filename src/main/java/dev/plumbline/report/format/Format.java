package dev.plumbline.report.format;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.model.FieldPath;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.console.ConsoleWriter;
import dev.plumbline.report.json.JsonWriter;
import dev.plumbline.report.junit.Dialect;
import dev.plumbline.report.junit.JunitWriter;
import java.util.List;
import java.util.Locale;

/** The formats of a report. */
public enum Format {
  JSON,
  JUNIT,
  CONSOLE;

  public ReportWriter writer(Look look) {
    return switch (this) {
      case JSON -> new JsonWriter();
      case JUNIT -> new JunitWriter(Dialect.JENKINS, members());
      case CONSOLE -> new ConsoleWriter(look.colours(), look.width(), look.verbose());
    };
  }

  /** The top-level members that can drift, so that each has its case every night. */
  private static List<String> members() {
    return Catalog.imagePipeline().members(FieldPath.ROOT).values().stream()
        .filter(field -> field.comparison() != Comparison.NEVER)
        .map(field -> field.path().topLevel())
        .toList();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
