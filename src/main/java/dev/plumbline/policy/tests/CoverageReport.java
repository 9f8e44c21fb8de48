package dev.plumbline.policy.tests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.policy.build.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Reads what {@code opa test --coverage --format json} prints. */
final class CoverageReport {
  private CoverageReport() {}

  static Coverage of(JsonNode report, Workbench sources) {
    List<Coverage.OfFile> files = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : report.path("files").properties()) {
      files.add(
          new Coverage.OfFile(
              sources.shown(file.getKey()),
              file.getValue().path("coverage").asDouble(),
              uncovered(file.getValue())));
    }
    return new Coverage(report.path("coverage").asDouble(), files);
  }

  /** Ranges overlap; a line that is covered in part only is among them, as it is for opa. */
  private static List<Coverage.Lines> uncovered(JsonNode file) {
    NavigableSet<Integer> lines = rows(file.path("not_covered"));
    List<Coverage.Lines> ranges = new ArrayList<>();
    for (int line : lines) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).last() == line - 1) {
        ranges.set(last, new Coverage.Lines(ranges.get(last).first(), line));
      } else {
        ranges.add(new Coverage.Lines(line, line));
      }
    }
    return ranges;
  }

  private static NavigableSet<Integer> rows(JsonNode ranges) {
    NavigableSet<Integer> rows = new TreeSet<>();
    for (JsonNode range : ranges) {
      int last = range.path("end").path("row").asInt();
      for (int row = range.path("start").path("row").asInt(); row <= last; row++) {
        rows.add(row);
      }
    }
    return rows;
  }
}
