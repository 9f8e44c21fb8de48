package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * A folder with the policies of {@code policy/tests} of the test resources, and an {@code opa} that
 * answers what the real one said of them ({@code record.sh}).
 */
final class RecordedOpa {
  private static final Path RECORDED =
      Path.of("src/test/resources/dev/plumbline/policy/tests").toAbsolutePath();

  private final Path folder;

  private RecordedOpa(Path folder) {
    this.folder = folder;
  }

  static RecordedOpa in(Path folder) throws IOException {
    copy(RECORDED.resolve("rego"), folder.resolve("rego"));
    copy(RECORDED, folder.resolve("recorded"));
    Path opa =
        Files.writeString(
            Files.createDirectories(folder.resolve("bin")).resolve("opa"),
            """
            #!/bin/sh
            recorded=%s
            case $1 in
              version) echo 'Version: 1.22.2' ;;
              build)
                shift
                while [ "$1" != --output ]; do shift; done
                cp "$recorded/bundle.tar.gz" "$2" ;;
              test)
                case "$*" in
                  *--coverage*) cat "$recorded/coverage.json" ;;
                  *'--run passing'*) cat "$recorded/passing.json" ;;
                  *'--run nothing'*) echo '[]' ;;
                  *'--run ['*) echo 'error parsing regexp' >&2; exit 1 ;;
                  *--verbose*) cat "$recorded/trace.json"; exit 2 ;;
                  *) cat "$recorded/report.json"; exit 2 ;;
                esac ;;
            esac
            """
                .formatted(folder.resolve("recorded")));
    Files.setPosixFilePermissions(opa, PosixFilePermissions.fromString("rwx------"));
    return new RecordedOpa(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Changes what it says. */
  void replace(String recording, String from, String to) throws IOException {
    Path file = folder.resolve("recorded").resolve(recording);
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException("not in " + recording + ": " + from);
    }
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }
}
