package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.config.Setting.Holds;
import java.io.File;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Settings and arguments as the command-line library knows them. Types say no more than what a
 * shell may complete: values are read from their texts, by the settings.
 */
final class Options {
  /** Labels of arguments that are files. */
  private static final Set<String> FILES = Set.of("SPEC", "REPORT", "PATH");

  private Options() {}

  static OptionSpec option(Setting<?> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.onLine()).description(Help.describe(setting));
    List<String> offers = setting.reader().form().offers();
    if (!offers.isEmpty()) {
      option.completionCandidates(offers);
    }
    return switch (setting.arity()) {
      case SWITCH ->
          option.type(Boolean.class).arity("0").negatable(true).fallbackValue("true").build();
      case ONE -> option.type(type(setting)).arity("1").paramLabel(setting.label()).build();
      case MANY, ARGUMENTS ->
          option
              .type(List.class)
              .auxiliaryTypes(type(setting))
              .arity("1")
              .paramLabel(setting.label())
              .build();
    };
  }

  private static Class<?> type(Setting<?> setting) {
    Holds holds = setting.holds();
    return holds == Holds.PATH || holds == Holds.PROGRAM ? File.class : String.class;
  }

  /** Files, or one of the words that the label lists. */
  static PositionalParamSpec positional(String label) {
    boolean words = label.contains("|");
    PositionalParamSpec.Builder positional =
        PositionalParamSpec.builder()
            .paramLabel(label)
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(FILES.contains(label) ? File.class : String.class);
    if (words) {
      positional.completionCandidates(List.of(label.split("[|]", -1)));
    }
    return positional.build();
  }
}
