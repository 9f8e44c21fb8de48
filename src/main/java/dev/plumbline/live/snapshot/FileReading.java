package dev.plumbline.live.snapshot;

import dev.plumbline.model.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads one file in the form that its first bytes and its name tell. */
final class FileReading {
  private static final int PEEK = 64 * 1024;
  private static final int LONGEST_YAML = 64 * 1024 * 1024;
  private static final Pattern RECORD = Pattern.compile("(?m)^\\{\\s*\"kind\"\\s*:");
  private static final Pattern LINE = Pattern.compile("\\s*\\{[^\\n]*}[ \\t\\r]*\\n");

  private final Input input;
  private final YamlReader yaml;
  private final RecordSink to;

  FileReading(Input input, YamlReader yaml, RecordSink to) {
    this.input = input;
    this.yaml = yaml;
    this.to = to;
  }

  void read() {
    try (InputStream in = new BufferedInputStream(input.opening().open(), PEEK)) {
      in.mark(PEEK);
      byte[] head = in.readNBytes(PEEK);
      in.reset();
      read(in, head);
    } catch (IOException e) {
      damage("cannot read: " + Inputs.words(e));
    }
  }

  private void read(InputStream in, byte[] head) throws IOException {
    if (starts(head, 0x1f, 0x8b)) {
      damage("the file is gzip: unpack it first");
    } else if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
      damage("the file is UTF-16: save it as UTF-8");
    } else if (indexOf(head, (byte) 0) >= 0) {
      damage("the file holds NUL bytes, wanted UTF-8 text");
    } else {
      in.skipNBytes(starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0);
      text(in, new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
    }
  }

  private void text(InputStream in, String head) throws IOException {
    if (isYaml(head)) {
      yaml(in);
    } else if (RECORD.matcher(head).find() || LINE.matcher(head).lookingAt()) {
      new LinesFile(input.name(), to).read(in);
    } else {
      new JsonFile(input.name(), to).read(in);
    }
  }

  private boolean isYaml(String head) {
    if (input.named(".yaml", ".yml")) {
      return true;
    }
    String start = head.stripLeading();
    boolean looksLikeJson = start.isEmpty() || start.startsWith("{") || start.startsWith("[");
    return !looksLikeJson && !input.named(".json", ".jsonl");
  }

  private void yaml(InputStream in) throws IOException {
    byte[] all = in.readNBytes(LONGEST_YAML + 1);
    if (all.length > LONGEST_YAML) {
      damage("the YAML file is longer than " + LONGEST_YAML + " bytes: print JSON");
      return;
    }
    YamlReader.Documents read = yaml.read(input.name(), all);
    read.documents().forEach(node -> AnswerReader.read(node, new Place(input.name(), 0), to));
    read.problems().forEach(this::damage);
    if (read.documents().isEmpty() && read.problems().isEmpty()) {
      damage("the file is empty");
    }
  }

  private void damage(Problem problem) {
    to.damage(
        problem.message(), new Place(input.name(), problem.origin().map(o -> o.line()).orElse(0)));
  }

  private void damage(String message) {
    to.damage(message, new Place(input.name(), 0));
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] head, byte wanted) {
    for (int i = 0; i < head.length; i++) {
      if (head[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
