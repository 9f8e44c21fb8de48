package dev.plumbline.model;

import java.util.Comparator;

/**
 * A place in a file that a person wrote.
 *
 * @param file the path relative to the run's base folder, with {@code /}
 * @param line from 1; 0 where only the file is known
 * @param column from 1, in Unicode code points; 0 where only the line is known
 */
public record Origin(String file, int line, int column) implements Comparable<Origin> {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::file)
          .thenComparingInt(Origin::line)
          .thenComparingInt(Origin::column);

  public Origin {
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException("not a place: " + file + ":" + line + ":" + column);
    }
  }

  /** The file as a whole. */
  public static Origin ofFile(String file) {
    return new Origin(file, 0, 0);
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:col}, as compilers print it; without what is not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
