package dev.plumbline.spec;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.schedule.Parsed;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Specs from files, or from what once were files. */
public final class SpecLoader {
  private final Map<String, List<Target>> groups;
  private final Ledger ledger = new Ledger();
  private final Place root = Place.root(Catalog.imagePipeline());
  private final Map<String, Parsed> schedules = Schedules.cache();

  private SpecLoader(Map<String, List<Target>> groups) {
    this.groups = groups;
  }

  /**
   * Reads the specs that a command line names.
   *
   * @param arguments files, directories (all {@code *.yaml} and {@code *.yml} below, but {@code
   *     plumbline.yaml} and what is hidden), and globs such as {@code specs/**}{@code /*.yaml}; one
   *     that names nothing is an error
   * @param base what relative arguments, and the files in all origins, are relative to
   * @param groups what {@code @name} stands for, by name without the sign
   */
  public static Specs load(List<String> arguments, Path base, Map<String, List<Target>> groups) {
    SpecLoader loader = new SpecLoader(groups);
    SpecFiles files = SpecFiles.find(arguments, base);
    files.problems().forEach(loader::unreadable);
    ParsedAhead.each(files.files(), SpecFiles::read, loader::read);
    return loader.ledger.specs();
  }

  /**
   * Reads specs from memory.
   *
   * @param files their bytes, by the names that origins tell
   * @param groups what {@code @name} stands for, by name without the sign
   */
  public static Specs read(SortedMap<String, byte[]> files, Map<String, List<Target>> groups) {
    SpecLoader loader = new SpecLoader(groups);
    ParsedAhead.each(
        files, (name, bytes) -> YamlFile.read(name, bytes, Problem.Kind.SPEC), loader::read);
    return loader.ledger.specs();
  }

  private void unreadable(Problem problem) {
    ledger.unknown();
    ledger.problems(List.of(problem));
  }

  private void read(YamlFile file) {
    Notes notes = new Notes(Problem.Kind.SPEC, file.file());
    FileScope scope = new FileScope(notes, root, new Schedules(file, schedules), groups);
    for (YamlNode document : file.documents()) {
      new SpecDocument(scope, ledger).read(document);
    }
    if (!file.complete()) {
      ledger.unknown();
    } else if (file.documents().isEmpty()) {
      unreadable(SpecFiles.empty(file.file()));
    }
    ledger.problems(file.problems());
    ledger.problems(notes.problems());
  }
}
