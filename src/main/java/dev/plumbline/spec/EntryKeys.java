package dev.plumbline.spec;

import java.util.List;

/** The keys of a spec: what the reader takes, and what the schema offers. */
public final class EntryKeys {
  public static final List<String> DOCUMENT = List.of("version", "vars", "defaults", "pipelines");
  public static final List<String> DEFAULTS =
      List.of("target", "targets", "labels", "compare", "ignore", "unmodelled", "pipeline");
  public static final List<String> ENTRY =
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
