package dev.plumbline.report.format;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.model.FieldPath;
import dev.plumbline.report.Layout;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.asff.AsffWriter;
import dev.plumbline.report.codequality.CodeQualityWriter;
import dev.plumbline.report.console.ConsoleWriter;
import dev.plumbline.report.csv.CsvWriter;
import dev.plumbline.report.github.GithubWriter;
import dev.plumbline.report.html.HtmlWriter;
import dev.plumbline.report.json.JsonWriter;
import dev.plumbline.report.markdown.MarkdownWriter;
import dev.plumbline.report.ocsf.OcsfWriter;
import dev.plumbline.report.prometheus.PrometheusWriter;
import dev.plumbline.report.sarif.SarifWriter;
import java.util.List;
import java.util.Locale;

/** The formats of a report. */
public enum Format {
  JSON,
  JUNIT,
  HTML,
  CONSOLE,
  MARKDOWN,
  GITHUB,
  CODEQUALITY,
  SARIF,
  PROMETHEUS,
  CSV,
  OCSF,
  ASFF;

  /** How it is written. */
  public Layout layout(Style style) {
    return switch (this) {
      case JUNIT -> style.junit().layout(members(), style.places());
      case SARIF -> style.sarif().layout(style.places());
      case JSON, HTML, CONSOLE, MARKDOWN, GITHUB, CODEQUALITY, PROMETHEUS, CSV, OCSF, ASFF ->
          new Layout.OneFile(writer(style));
    };
  }

  /** What writes it as one file. */
  public ReportWriter writer(Style style) {
    return switch (this) {
      case JSON -> new JsonWriter();
      case JUNIT -> style.junit().writer(members(), style.places());
      case HTML -> new HtmlWriter();
      case CONSOLE -> new ConsoleWriter(style.look());
      case MARKDOWN -> new MarkdownWriter(style.markdownLimit());
      case GITHUB -> new GithubWriter(style.places());
      case CODEQUALITY -> new CodeQualityWriter(style.places());
      case SARIF -> new SarifWriter(style.places());
      case PROMETHEUS -> new PrometheusWriter();
      case CSV -> new CsvWriter();
      case OCSF -> new OcsfWriter();
      case ASFF -> new AsffWriter();
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
