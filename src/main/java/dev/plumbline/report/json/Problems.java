package dev.plumbline.report.json;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.report.Printable;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a report file, up to a number beyond which nobody reads on. */
final class Problems {
  private final RandomAccessFile file;
  private final String name;
  private final int most;
  private final List<Problem> found = new ArrayList<>();

  Problems(RandomAccessFile file, String name, int most) {
    this.file = file;
    this.name = name;
    this.most = most;
  }

  /** Adds one, at the line and column of this byte; past the last allowed one nothing is added. */
  void add(String message, long offset) throws IOException {
    if (found.size() < most) {
      found.add(Problem.error(Problem.Kind.CONFIG, place(offset), Printable.line(message)));
    }
  }

  List<Problem> all() {
    return List.copyOf(found);
  }

  private Origin place(long offset) throws IOException {
    int line = 1;
    int column = 1;
    file.seek(0);
    InputStream in = new BufferedInputStream(new FileInputStream(file.getFD()));
    for (long at = 0; at < offset; at++) {
      int b = in.read();
      if (b == '\n') {
        line++;
        column = 1;
      } else if ((b & 0xC0) != 0x80) {
        column++;
      }
    }
    return new Origin(name, line, column);
  }
}
