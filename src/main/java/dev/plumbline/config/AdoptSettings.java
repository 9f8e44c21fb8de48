package dev.plumbline.config;

import dev.plumbline.adopt.Layout;
import dev.plumbline.config.Setting.Holds;
import dev.plumbline.spec.DesiredPipeline.Compare;
import java.util.List;

/** What is adopted, and how it is written down. */
public final class AdoptSettings {
  public static final Setting<List<String>> TARGET =
      Setting.many(
          "target",
          "TARGET",
          "Adopt what runs in this ACCOUNT/REGION, or in a group (@name) of plumbline.yaml.",
          Readers.targets());
  public static final Setting<Layout> LAYOUT =
      Setting.one(
          "layout",
          "LAYOUT",
          "A file for each pipeline, or for each target.",
          "pipeline",
          Readers.choice(Layout.class));
  public static final Setting<Compare> COMPARE =
      Setting.one(
          "compare",
          "HOW",
          "What the specs' silence means: exact (at its default) or declared (not asked about).",
          "exact",
          Readers.choice(Compare.class));

  public static final Setting<String> SPECS_DIR =
      Setting.one(
              "to-dir",
              "DIR",
              "Where the specs go; - is standard output.",
              "pipelines",
              Readers.word())
          .holding(Holds.PATH);

  public static final Setting<Boolean> FORCE = Setting.onOff("force", "Overwrite files.", false);

  static final List<Setting<?>> ALL = List.of(TARGET, LAYOUT, COMPARE, SPECS_DIR, FORCE);

  private AdoptSettings() {}
}
