package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said about one expression while it is read. */
final class Notes {
  private final List<String> errors = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private boolean unclear;

  /** Outside the grammar, and what is meant is not certain. */
  void refuse(String message) {
    errors.add(message);
    unclear = true;
  }

  /** Outside the grammar, but it can mean one thing only. */
  void correct(String message) {
    errors.add(message);
  }

  /** Inside the grammar, and yet worth a second look. */
  void warn(String message) {
    warnings.add(message);
  }

  boolean unclear() {
    return unclear;
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }
}
