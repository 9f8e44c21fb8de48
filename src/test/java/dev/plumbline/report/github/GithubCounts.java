package dev.plumbline.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import dev.plumbline.report.SentenceCounts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the commands as the runner of GitHub Actions does, and holds the last line to what is
 * there.
 */
public final class GithubCounts {
  /** The runner's own: a command at the start of a line, properties, two colons, data. */
  private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) ([^:]*)::(.*)");

  static final Pattern SHOWN =
      Pattern.compile(
          "Shown: (\\d+) of (\\d+) errors?, (\\d+) of (\\d+) warnings?, (\\d+) of (\\d+) notices?\\.");

  record Command(String sort, Map<String, String> properties, String message) {}

  private GithubCounts() {}

  public static Counts read(byte[] file) {
    List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
    String last = lines.get(lines.size() - 1);
    Matcher shown = SHOWN.matcher(last);
    assertThat(shown.find()).as(last).isTrue();
    List<Command> commands = commands(lines.subList(0, lines.size() - 1));
    assertThat(commands).hasSize(lines.size() - 1);
    int group = 1;
    for (String sort : List.of("error", "warning", "notice")) {
      int most = Math.min(sort.equals("notice") ? 9 : 10, Integer.parseInt(shown.group(group + 1)));
      assertThat(shown.group(group)).as(sort).isEqualTo("" + most);
      assertThat(commands.stream().filter(c -> c.sort().equals(sort))).as(sort).hasSize(most);
      group += 2;
    }
    return SentenceCounts.read(last.replace("Plumbline: ", "")).counts();
  }

  static List<Command> commands(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("::")).map(GithubCounts::command).toList();
  }

  private static Command command(String line) {
    Matcher m = COMMAND.matcher(line);
    assertThat(m.matches()).as(line).isTrue();
    Map<String, String> properties = new TreeMap<>();
    for (String property : m.group(2).split(",", -1)) {
      int cut = property.indexOf('=');
      properties.put(
          property.substring(0, cut),
          unescape(property.substring(cut + 1)).replace("%3A", ":").replace("%2C", ","));
    }
    return new Command(m.group(1), properties, unescape(m.group(3)));
  }

  private static String unescape(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
