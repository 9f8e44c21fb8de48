package dev.plumbline.report.junit;

import java.util.Locale;

/** A shape of JUnit XML. No document is valid in every schema that goes by that name. */
public enum Dialect {
  /** Valid in Jenkins' junit-10.xsd and, rooted at {@code testsuites}, in Ant's JUnit.xsd. */
  JENKINS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
