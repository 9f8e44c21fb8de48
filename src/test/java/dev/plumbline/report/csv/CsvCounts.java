package dev.plumbline.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads rows by the grammar of RFC 4180. */
public final class CsvCounts {
  private CsvCounts() {}

  public static Counts read(byte[] file) {
    List<List<String>> rows = rows(new String(file, StandardCharsets.UTF_8));
    List<String> header = rows.remove(0);
    Counts.Tally tally = new Counts.Tally();
    Set<String> ids = new HashSet<>();
    for (List<String> row : rows) {
      assertThat(row).hasSameSizeAs(header).noneMatch(CsvCounts::formula);
      String kind = row.get(header.indexOf("kind"));
      assertThat(ids.add(kind + row.get(0))).as("one row: %s", row).isTrue();
      if (!kind.equals("gap")) {
        String status = row.get(header.indexOf("status"));
        tally.add("finding." + status, 1);
        boolean open = status.equals("open");
        tally.add("severity." + row.get(header.indexOf("severity")), open ? 1 : 0);
        tally.add("failing", row.get(header.indexOf("fails_run")).equals("true") ? 1 : 0);
      }
    }
    return tally.counts();
  }

  private static boolean formula(String value) {
    return value.stripLeading().matches("(?s)[=+\\-@|].*");
  }

  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder field = new StringBuilder();
      at = text.charAt(at) == '"' ? quoted(text, at + 1, field) : plain(text, at, field);
      row.add(field.toString());
      if (text.startsWith("\r\n", at)) {
        rows.add(row);
        row = new ArrayList<>();
        at += 2;
      } else {
        assertThat(text.charAt(at)).isEqualTo(',');
        at++;
      }
    }
    assertThat(row).isEmpty();
    return rows;
  }

  private static int plain(String text, int from, StringBuilder field) {
    int at = from;
    while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
      assertThat(text.charAt(at)).isNotIn('"', '\n');
      field.append(text.charAt(at++));
    }
    return at;
  }

  private static int quoted(String text, int from, StringBuilder field) {
    int at = from;
    while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
      at += text.charAt(at) == '"' ? 1 : 0;
      field.append(text.charAt(at++));
    }
    return at + 1;
  }
}
