package dev.plumbline.spec;

import java.util.List;

/** The keys of a spec. */
final class EntryKeys {
  static final List<String> DOCUMENT = List.of("version", "vars", "defaults", "pipelines");
  static final List<String> DEFAULTS =
      List.of("target", "targets", "labels", "compare", "ignore", "unmodelled", "pipeline");
  static final List<String> ENTRY =
      List.of(
          "name",
          "arn",
          "target",
          "targets",
          "labels",
          "compare",
          "ignore",
          "unmodelled",
          "pipeline");

  private EntryKeys() {}
}
