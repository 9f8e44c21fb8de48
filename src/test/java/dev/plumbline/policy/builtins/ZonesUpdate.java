package dev.plumbline.policy.builtins;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes {@code zones.txt} again, from the time zones that come with Go: the arguments are {@code
 * $(go env GOROOT)/lib/time/zoneinfo.zip} and the file to write.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9636">RFC 9636, the format of its files</a>
 */
final class ZonesUpdate {
  private static final int HEADER = 20;
  private static final String NAME = "(<[^>]+>|[A-Za-z]+)";
  private static final String OFFSET = "([-+]?[0-9]+)(?::([0-9]+))?";

  /** The rule for all times to come: a name with its offset, and perhaps that of the summer. */
  private static final Pattern RULE =
      Pattern.compile(NAME + OFFSET + "(?:" + NAME + "(?:" + OFFSET + ")?)?.*");

  private final StringJoiner periods = new StringJoiner(";");
  private final TreeMap<Integer, String> names = new TreeMap<>();
  private String begin = "";

  private ZonesUpdate() {}

  public static void main(String[] args) throws IOException {
    Map<String, TreeSet<String>> zones = new TreeMap<>();
    try (ZipFile zip = new ZipFile(args[0])) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          String periods = new ZonesUpdate().read(new DataInputStream(in));
          zones.computeIfAbsent(periods, p -> new TreeSet<>()).add(entry.getName());
        }
      }
    }
    String text =
        zones.entrySet().stream()
            .map(zone -> String.join(" ", zone.getValue()) + "\t" + zone.getKey() + "\n")
            .sorted()
            .collect(Collectors.joining());
    Files.writeString(Path.of(args[1]), text);
  }

  private String read(DataInputStream in) throws IOException {
    int[] counts = counts(in);
    in.skipNBytes(length(counts, Integer.BYTES));
    counts = counts(in);
    long[] times = new long[counts[3]];
    for (int i = 0; i < times.length; i++) {
      times[i] = in.readLong();
    }
    byte[] kinds = in.readNBytes(counts[3]);
    int[] offsets = new int[counts[4]];
    int[] starts = new int[counts[4]];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = in.readInt();
      in.readByte();
      starts[i] = in.readUnsignedByte();
    }
    String texts = new String(in.readNBytes(counts[5]), StandardCharsets.US_ASCII);
    in.skipNBytes(counts[2] * (Long.BYTES + Integer.BYTES) + counts[1] + counts[0]);
    String rule = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    List<String> abbreviations =
        Arrays.stream(starts)
            .mapToObj(start -> texts.substring(start, texts.indexOf('\0', start)))
            .toList();
    String last = "";
    add(last, Map.of(offsets[0], abbreviations.get(0)));
    for (int i = 0; i < times.length; i++) {
      last = times[i] + ":";
      add(last, Map.of(offsets[kinds[i]], abbreviations.get(kinds[i])));
    }
    add(last, rule(rule));
    return periods.add(begin + names()).toString();
  }

  private static int[] counts(DataInputStream in) throws IOException {
    in.skipNBytes(HEADER);
    int[] counts = new int[6];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.readInt();
    }
    return counts;
  }

  private static long length(int[] counts, int width) {
    return counts[3] * (width + 1L)
        + counts[4] * 6L
        + counts[5]
        + counts[2] * (width + 4L)
        + counts[1]
        + counts[0];
  }

  private static Map<Integer, String> rule(String rule) {
    Matcher m = RULE.matcher(rule);
    if (!m.matches()) {
      throw new IllegalStateException("not a rule: " + rule);
    }
    int offset = offset(m.group(2), m.group(3));
    Map<Integer, String> names = new TreeMap<>(Map.of(offset, m.group(1)));
    if (m.group(4) != null) {
      int summer = m.group(5) == null ? offset + 3600 : offset(m.group(5), m.group(6));
      names.put(summer, m.group(4));
    }
    names.replaceAll((o, name) -> name.replaceAll("[<>]", ""));
    return names;
  }

  /** POSIX counts to the west. */
  private static int offset(String hours, String minutes) {
    int seconds = Math.abs(Integer.parseInt(hours)) * 3600;
    seconds += minutes == null ? 0 : Integer.parseInt(minutes) * 60;
    return hours.startsWith("-") ? seconds : -seconds;
  }

  /** A period ends where an offset gets another name. */
  private void add(String from, Map<Integer, String> named) {
    boolean renamed =
        named.entrySet().stream()
            .anyMatch(e -> !names.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    if (renamed) {
      periods.add(begin + names());
      names.clear();
      begin = from;
    }
    names.putAll(named);
  }

  private String names() {
    return names.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
