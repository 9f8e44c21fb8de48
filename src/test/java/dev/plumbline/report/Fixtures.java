package dev.plumbline.report;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.diff.FieldState;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The reports that every format must get right, by name. */
public final class Fixtures {
  private static final Map<String, Supplier<Report>> ALL =
      Map.ofEntries(
          Map.entry("zero pipelines", Fleet::empty),
          Map.entry("all in line", Fixtures::inLine),
          Map.entry("every field drifts", Fixtures::everyField),
          Map.entry("every state of a field", Fixtures::everyFieldState),
          Map.entry("every state of a pipeline", Fleet::everything),
          Map.entry("the gate", Fleet::gate),
          Map.entry("the gate, since a commit", Fleet::since),
          Map.entry("waived, expired, baselined, excepted", Fleet::waived),
          Map.entry("unreadable targets", Fixtures::unreadable),
          Map.entry("below the line", Fixtures::quiet),
          Map.entry("10 000 findings", Fixtures::many),
          Map.entry("hostile text", HostileFleet::texts),
          Map.entry("texts of 100 kB", HostileFleet::huge));

  private Fixtures() {}

  public static SortedSet<String> names() {
    return new TreeSet<>(ALL.keySet());
  }

  /** The report of this name, made anew. */
  public static Report report(String name) {
    return Objects.requireNonNull(ALL.get(name), name).get();
  }

  private static Report complete(PipelineResult... results) {
    return Fleet.report(
        Fleet.run(Stage.CHECK, true),
        List.of(),
        List.of(Fleet.read(Fleet.BERLIN, results.length)),
        List.of(results));
  }

  private static Report inLine() {
    List<PipelineResult> results = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      results.add(new Fleet.Sample(i % 2 == 0 ? Fleet.BERLIN : Fleet.DUBLIN, "golden-" + i).make());
    }
    return Fleet.report(
        Fleet.run(Stage.CHECK, true),
        List.of(),
        List.of(Fleet.read(Fleet.BERLIN, 6), Fleet.read(Fleet.DUBLIN, 6)),
        results);
  }

  /** Every row of the catalog that is compared. */
  private static Report everyField() {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "all-off").state(PipelineState.DRIFTED);
    for (Field field : Catalog.imagePipeline().fields()) {
      if (field.comparison() != Comparison.NEVER) {
        String path = field.path().toString().replace("[]", "[0]");
        sample.drift(path, FieldState.CHANGED, "\"wanted\"", "\"live\"", field.severity());
      }
    }
    return complete(sample.make(), new Fleet.Sample(Fleet.BERLIN, "golden").make());
  }

  private static Report everyFieldState() {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "mixed").state(PipelineState.DRIFTED);
    sample.drift("status", FieldState.CHANGED, "\"ENABLED\"", "\"DISABLED\"", Severity.HIGH);
    sample.why("disabled by Image Builder after 5 consecutive failures");
    sample.drift("schedule.timezone", FieldState.MISSING, "\"UTC\"", "", Severity.MEDIUM);
    sample.drift("tags.stray", FieldState.UNDECLARED, "", "\"x\"", Severity.LOW);
    sample.shown("description", FieldState.UNDECLARED, "", "\"by hand\"");
    sample.shown("tags[\"cost.center\"]", FieldState.IGNORED, "\"a\"", "\"b\"");
    sample.shown("newMember", FieldState.UNMODELLED, "", "{\"a\": [1, 2.50, null]}");
    sample.shown("imageTags", FieldState.UNREADABLE, "{\"a\": \"b\"}", "");
    return complete(sample.make());
  }

  /** Two that answer nothing, one of them accepted so, and one whose list broke off. */
  private static Report unreadable() {
    ReadError denied =
        new ReadError(
            "ForbiddenException",
            "not authorized to perform imagebuilder:ListImagePipelines",
            Optional.of("4f1c7c0e-1111-2222-3333-444455556666"),
            Optional.of("allow imagebuilder:ListImagePipelines"));
    return Fleet.report(
        Fleet.run(Stage.CHECK, false),
        List.of(Problem.error(Problem.Kind.TARGET, "cannot be listed").of(Fleet.DUBLIN)),
        List.of(
            new TargetRead(Fleet.DUBLIN, TargetRead.Mode.LIST, false, 0, Optional.of(denied)),
            new TargetRead(Fleet.TOKYO, TargetRead.Mode.GET, false, 0, Optional.of(denied))
                .under(Optional.of(Fleet.WAIVER)),
            new TargetRead(Fleet.BERLIN, TargetRead.Mode.LIST, false, 1, Optional.empty())),
        List.of(
            new Fleet.Sample(Fleet.BERLIN, "golden").make(),
            new Fleet.Sample(Fleet.DUBLIN, "golden").unreadable(denied).make(),
            new Fleet.Sample(Fleet.DUBLIN, "web").unreadable(denied).make(),
            new Fleet.Sample(Fleet.TOKYO, "web").unreadable(denied).accepted(Fleet.WAIVER).make()));
  }

  /** Open findings of which none fails the run: a warning, and one below the line. */
  private static Report quiet() {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "quiet").state(PipelineState.DRIFTED);
    sample.drift("description", FieldState.CHANGED, "\"a\"", "\"b\"", Severity.INFO);
    sample.failed(Fleet.REBUILT, Finding.Status.OPEN, "is not rebuilt");
    return complete(sample.make(), new Fleet.Sample(Fleet.BERLIN, "golden").make());
  }

  /** A thousand pipelines with ten findings each, of every severity and status. */
  private static Report many() {
    List<Severity> severities = List.of(Severity.values());
    List<PipelineResult> results = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Fleet.Sample sample =
          new Fleet.Sample(
                  i % 3 == 0 ? Fleet.DUBLIN : Fleet.BERLIN,
                  String.format(Locale.ROOT, "golden-%04d", i))
              .state(PipelineState.DRIFTED);
      sample.drift("status", FieldState.CHANGED, "\"ENABLED\"", "\"DISABLED\"", Severity.HIGH);
      sample.failed(Fleet.SCANNING, Finding.Status.OPEN, "Image scanning is off");
      for (int j = 0; j < 8; j++) {
        Severity severity = severities.get((i + j) % severities.size());
        sample.drift("tags.t" + j, FieldState.CHANGED, "\"a\"", "\"b\"", severity);
      }
      if (i % 4 == 0) {
        sample.under(Fleet.WAIVER);
      }
      results.add(sample.make());
    }
    return Fleet.report(
        Fleet.run(Stage.CHECK, true),
        List.of(),
        List.of(Fleet.read(Fleet.BERLIN, 666), Fleet.read(Fleet.DUBLIN, 334)),
        results);
  }
}
