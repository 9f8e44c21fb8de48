package dev.plumbline.report.junit;

import java.util.Locale;

/** A shape of JUnit XML. No document is valid in every schema that goes by that name. */
public enum Dialect {
  /**
   * One file, valid in Jenkins' junit-10.xsd and, rooted at {@code testsuites}, in Ant's JUnit.xsd.
   * What passes with a word is told in its suite's {@code system-out}.
   */
  JENKINS,
  /** A file for each suite, valid in Maven Surefire's surefire-test-report.xsd. */
  SUREFIRE,
  /**
   * The first, with file, line and properties for each case, and its {@code system-out}: for GitLab
   * and others that read more than the schemas allow.
   */
  EXTENDED;

  /** Whether a suite says where it ran and which of how many it is. */
  boolean placesSuites() {
    return this != SUREFIRE;
  }

  /** Whether what is printed belongs to a case, and not to the suite. */
  boolean printsByCase() {
    return this != JENKINS;
  }

  /** Whether a case has a file, a line and properties. */
  boolean describesCases() {
    return this == EXTENDED;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
