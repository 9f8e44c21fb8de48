package dev.plumbline.report.sarif;

import dev.plumbline.report.Layout;
import dev.plumbline.report.Places;
import java.util.Locale;

/** Into how many files a report goes. */
public enum Split {
  /** One. */
  NONE,
  /** One for each account in a region, each a category of its own on GitHub. */
  TARGET;

  /** With the writer. */
  public Layout layout(Places places) {
    return switch (this) {
      case NONE -> new Layout.OneFile(new SarifWriter(places));
      case TARGET -> new Layout.SeveralFiles(new SarifFiles(places));
    };
  }

  /** As it is written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
