package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gate --since} in a repository with 200 specs, one of which has an old finding. */
final class SinceTest {
  private static final String SCAN_ON = "\"imageScanningEnabled\":true";
  private static final String SCAN_OFF = "\"imageScanningEnabled\":false";
  private static final String OLD = "p007/scanning.enabled";

  @TempDir private static Path shared;
  private static Checkout origin;

  @TempDir private Path folder;
  private Checkout work;
  private Shell.Outcome outcome = new Shell.Outcome(-1, "", "");

  @BeforeAll
  static void twoHundredSpecs() throws IOException {
    origin = Checkout.init(shared.resolve("origin"));
    for (int i = 0; i < 197; i++) {
      String name = "p%03d".formatted(i);
      origin.write("specs/" + name + ".yaml", Scene.spec(name));
    }
    origin.edit("specs/p007.yaml", SCAN_ON, SCAN_OFF);
    origin.write("specs/defaults.yaml", defaults());
    origin.write("specs/anchors.yaml", anchors());
    origin.write("specs/vars.yaml", vars());
    origin.commit("All specs");
  }

  private static String common() {
    String spec = Scene.spec("common");
    return spec.substring(spec.indexOf('{', spec.indexOf("pipeline:\n"))).strip();
  }

  private static String defaults() {
    return "version: 1\ndefaults:\n  target: {account: \"123456789012\", region: eu-central-1}\n"
        + "  pipeline: "
        + common()
        + "\npipelines:\n  - name: dd1\n  - name: dd2\n"
        + "  - {name: dd3, pipeline: {imageScanningConfiguration: {imageScanningEnabled: true}}}\n";
  }

  private static String anchors() {
    return "version: 1\npipelines:\n  - name: aa1\n"
        + "    target: &there {account: \"123456789012\", region: eu-central-1}\n"
        + "    pipeline: &all "
        + common()
        + "\n  - {name: aa2, target: *there, pipeline: *all}\n";
  }

  private static String vars() {
    return "version: 1\nvars: {zone: Europe/Berlin, role: ImageBuilderExecution}\npipelines:\n"
        + "  - name: vv1\n    target: {account: \"123456789012\", region: eu-central-1}\n"
        + "    pipeline: "
        + common()
            .replace("\"Europe/Berlin\"", "\"${zone}\"")
            .replace("ImageBuilderExecution", "${role}")
        + "\n";
  }

  @BeforeEach
  void branch() {
    work = origin.clone(folder.resolve("work"));
    work.git("switch", "-q", "-c", "feature");
  }

  private Shell.Outcome gate(String... more) {
    List<String> line = new ArrayList<>(List.of("gate", "specs", "--since", "origin/main"));
    line.addAll(List.of("--output", "json=../report.json"));
    line.addAll(List.of(more));
    outcome = work.shell().run(line.toArray(String[]::new));
    return outcome;
  }

  private JsonNode report() throws IOException {
    return Json.read(Files.readAllBytes(folder.resolve("report.json")));
  }

  /** {@code pipeline/rule} of each finding that has this status. */
  private List<String> findings(String status) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode pipeline : report().path("pipelines")) {
      for (JsonNode finding : pipeline.path("findings")) {
        if (finding.path("status").asText().equals(status)) {
          String id = finding.path("id").asText();
          ids.add(id.replace("123456789012/eu-central-1/", "").replaceFirst("#.*", ""));
        }
      }
    }
    return ids;
  }

  /** The console without its line ends. */
  private String flat() {
    return outcome.out().replaceAll("\\s+", " ");
  }

  private List<String> changes(String kind) throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode pipeline : report().path("pipelines")) {
      if (pipeline.path("change").path("kind").asText().equals(kind)) {
        names.add(pipeline.path("name").asText());
      }
    }
    return names;
  }

  private void exits(int code, String... newFindings) throws IOException {
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(code);
    assertThat(findings("open")).as(outcome.all()).containsExactly(newFindings);
    assertThat(findings("baseline")).contains(OLD);
  }

  @Test
  void withoutAChangeNothingIsNew() throws IOException {
    gate();
    exits(0);
    assertThat(changes("unchanged")).hasSize(203);
    assertThat(outcome.out())
        .contains("Changed since origin/main (", "no pipeline")
        .contains("Specs since origin/main: 203 unchanged");
    assertThat(report().path("run").path("since").path("commit").asText())
        .isEqualTo(work.git("rev-parse", "HEAD").strip());
  }

  @Test
  void oneBadChangeInOneSpecIsOneNewFinding() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF).commit("Turn scanning off");
    gate();
    exits(2, "p100/scanning.enabled");
    assertThat(changes("changed")).containsExactly("p100");
    assertThat(outcome.out())
        .contains(
            "~ 123456789012/eu-central-1/p100  specs/p100.yaml:3",
            "imageScanningConfiguration.imageScanningEnabled",
            "1 open finding (1 high), 1 fails the run, 1");
  }

  @Test
  void theHeadSideIsTheWorkingTreeUntrackedFilesIncluded() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF);
    work.write("specs/new.yaml", Scene.spec("new").replace(SCAN_ON, SCAN_OFF));
    gate();
    exits(2, "new/scanning.enabled", "p100/scanning.enabled");
    assertThat(changes("added")).containsExactly("new");
  }

  @Test
  void anotherChangeOfAPipelineWithAnOldFindingLeavesItOld() throws IOException {
    work.edit("specs/p007.yaml", "Europe/Berlin", "Europe/Paris").commit("Move to Paris");
    gate();
    exits(0);
    assertThat(changes("changed")).containsExactly("p007");
  }

  @Test
  void aChangedDefaultCountsForAllWhoInheritIt() throws IOException {
    work.edit("specs/defaults.yaml", SCAN_ON, SCAN_OFF).commit("Change the default");
    gate();
    exits(2, "dd1/scanning.enabled", "dd2/scanning.enabled");
    assertThat(changes("changed")).containsExactly("dd1", "dd2");
  }

  @Test
  void aChangedAnchorCountsForItsAliases() throws IOException {
    work.edit("specs/anchors.yaml", SCAN_ON, SCAN_OFF).commit("Change the anchor");
    gate();
    exits(2, "aa1/scanning.enabled", "aa2/scanning.enabled");
  }

  @Test
  void aChangedVariableIsAChangedDocument() throws IOException {
    work.edit("specs/vars.yaml", "zone: Europe/Berlin", "zone: Europe/Paris").commit("Paris");
    gate();
    exits(0);
    assertThat(changes("changed")).containsExactly("vv1");
  }

  @Test
  void aRenamedFileAndMovedLinesBringNothing() throws IOException {
    work.git("mv", "specs/p007.yaml", "specs/seven.yaml");
    work.write("specs/p008.yaml", "# one\n# two\n" + work.read("specs/p008.yaml"));
    work.commit("Move things");
    gate();
    exits(0);
    assertThat(changes("moved")).containsExactly("p007");
    assertThat(changes("changed")).isEmpty();
    assertThat(outcome.out()).contains("> 123456789012/eu-central-1/p007  specs/seven.yaml:3");
  }

  @Test
  void aRenamedFolderIsFollowed() throws IOException {
    work.git("mv", "specs", "pipelines");
    work.commit("Rename the folder");
    outcome =
        work.shell()
            .run("gate", "pipelines", "--since", "origin/main", "--output", "json=../report.json");
    exits(0);
    assertThat(changes("moved")).hasSize(203);
    assertThat(flat()).contains("pipelines was not there; 200 files of it are held against");
  }

  @Test
  void aDeletedSpecIsListed() throws IOException {
    work.delete("specs/p100.yaml").commit("Drop p100");
    gate();
    exits(0);
    assertThat(outcome.out())
        .contains("- 123456789012/eu-central-1/p100  was specs/p100.yaml:3", "1 removed");
    assertThat(report().path("run").path("since").path("removed").path(0).path("name").asText())
        .isEqualTo("p100");
  }

  @Test
  void aNewRuleShowsEverywhereAndFailsOnlyWhereTheChangeBringsTheFinding() throws IOException {
    String off = "rules: {scanning.enabled: {enabled: false}}\n";
    work.write("plumbline.yaml", off).commit("No rule yet");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    work.write("plumbline.yaml", "rules: {}\n");
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF).commit("Switch the rule on");
    gate();
    exits(2, "p100/scanning.enabled");
  }

  @Test
  void aMergeCommitIsHeldAgainstWhatWasMergedIn() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF).commit("Ours");
    work.git("switch", "-q", "--detach", "origin/main");
    work.edit("specs/p101.yaml", SCAN_ON, SCAN_OFF).commit("Theirs, on main by now");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    work.git("switch", "-q", "feature");
    gate();
    exits(2, "p100/scanning.enabled");

    work.git("merge", "-q", "-m", "Merge main", "origin/main");
    gate();
    exits(2, "p100/scanning.enabled");
    assertThat(findings("baseline")).containsExactly(OLD, "p101/scanning.enabled");
  }

  @Test
  void aShallowCloneNamesTheLineToRun() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF).commit("Ours");
    Checkout shallow = work.clone(folder.resolve("shallow"), "--depth", "1", "--branch", "feature");
    work = shallow;
    gate();
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    String line = "git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main";
    assertThat(outcome.out())
        .contains("there is no commit origin/main in this shallow clone")
        .contains(line);
    assertThat(report().path("pipelines")).isEmpty();

    shallow.sh(line);
    gate();
    exits(2, "p100/scanning.enabled");
  }

  @Test
  void whatIsWrongWithTheBaseIsAWarningAndTheSpecCountsAsAbsent() throws IOException {
    work.write("specs/p100.yaml", "version: 1\npipelines: [{nam: p100}]\n");
    work.write("specs/p101.yaml", "version: 1\npipelines: [\n").commit("Broken");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    work.write("specs/p100.yaml", Scene.spec("p100").replace(SCAN_ON, SCAN_OFF));
    work.write("specs/p101.yaml", Scene.spec("p101")).commit("Mended");
    gate();
    exits(2, "p100/scanning.enabled");
    assertThat(changes("added")).containsExactly("p100", "p101");
    assertThat(outcome.out()).contains("spec warning: at origin/main (", "counts as absent");
  }

  @Test
  void problemsOfTheHeadSideCountWhateverTheBaseHas() throws IOException {
    work.write("specs/p100.yaml", "version: 1\npipelines: [{nam: p100}]\n").commit("Broken");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    gate();
    exits(1);
  }

  @Test
  void eachSideHasItsOwnTargetsAndSpecs() throws IOException {
    String config = "specs: [old]\ntargets: {all: [{account: \"123456789012\", region: %s}]}\n";
    String spec = Scene.spec("tt1").replaceFirst("target: .*", "targets: \"@all\"");
    work.write("plumbline.yaml", config.formatted("eu-west-1")).write("old/tt1.yaml", spec);
    work.commit("Elsewhere");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    work.git("mv", "old", "new");
    work.write("plumbline.yaml", config.formatted("eu-central-1").replace("old", "new"));
    outcome = work.shell().run("gate", "--since", "origin/main", "--output", "json=../report.json");
    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(changes("added")).containsExactly("tt1");
    assertThat(outcome.out())
        .contains("- 123456789012/eu-west-1/tt1  was old/tt1.yaml:3")
        .doesNotContain("was not there");
  }

  @Test
  void aWaiverThatExpiredFailsTheNightlyCheckAndNotAChangeThatDidNotBringTheFinding()
      throws IOException {
    work.write(
        "waivers.yaml",
        "version: 1\nwaivers:\n  - {rule: scanning.enabled, pipelines: [\"*\"], reason: r,"
            + " owner: o, expires: 2026-10-31}\n");
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF);
    gate("--waivers", "waivers.yaml");
    exits(2, "p100/scanning.enabled");
  }

  @Test
  void losingAWaiverIsNew() throws IOException {
    work.write(
        "waivers.yaml",
        "version: 1\nwaivers:\n  - {rule: scanning.enabled, pipelines: [{labels: {team: web}}],"
            + " reason: r, owner: o, expires: 2026-11-30}\n");
    work.edit("specs/p007.yaml", "name: p007", "name: p007\n    labels: {team: web}");
    work.commit("Label it");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    work.edit("specs/p007.yaml", "team: web", "team: db");
    gate("--waivers", "waivers.yaml");
    assertThat(findings("open")).as(outcome.all()).containsExactly(OLD);
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aLinkIsFollowedInTheBaseToo() throws IOException {
    work.sh("ln -s specs linked && ln -s linked/p007.yaml seven.yaml && ln -s /nowhere far.yaml");
    work.commit("Links");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    for (String argument : List.of("linked", "seven.yaml", "linked/p007.yaml")) {
      outcome =
          work.shell()
              .run("gate", argument, "--since", "origin/main", "--output", "json=../report.json");
      exits(0);
      assertThat(outcome.out()).doesNotContain("warning");
    }
  }

  @Test
  void aFolderBelowIsABaseOfItsOwn() throws IOException {
    work.write("team/plumbline.yaml", "specs: [specs]\n");
    work.write("team/specs/tt1.yaml", Scene.spec("tt1").replace(SCAN_ON, SCAN_OFF)).commit("Team");
    work.git("update-ref", "refs/remotes/origin/main", "HEAD");
    work.write("team/specs/tt2.yaml", Scene.spec("tt2").replace(SCAN_ON, SCAN_OFF));
    outcome =
        new Shell(work.folder().resolve("team/specs"))
            .with(Checkout.environment())
            .run("gate", "--since", "origin/main", "--output", "json=../../../report.json");
    assertThat(findings("open")).as(outcome.all()).containsExactly("tt2/scanning.enabled");
    assertThat(findings("baseline")).containsExactly("tt1/scanning.enabled");
  }

  @Test
  void whatIsTheMatterIsSaid() throws IOException {
    assertThat(problem("main2")).contains("there is no commit main2 in this repository");
    assertThat(problem("origin/mian")).contains("did you mean origin/main?");
    work.git("switch", "-q", "--orphan", "alone");
    work.write("specs/pp1.yaml", Scene.spec("pp1"));
    assertThat(problem("origin/main")).contains("HEAD is on no commit yet");
    work.commit("Alone");
    assertThat(problem("origin/main")).contains("have no commit in common");
    work.git("config", "core.bare", "true");
    assertThat(problem("origin/main")).contains("without a working tree");
    work.git("config", "core.bare", "false");
    var environment = Checkout.environment();
    environment.put("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    assertThat(problem(work.shell().with(environment), "origin/main"))
        .contains("it belongs to another user", "git config --global --add safe.directory");
    environment.put("PATH", "/nowhere");
    assertThat(problem(work.shell().with(environment), "origin/main"))
        .contains("the PATH has no program git");
    new Scene(folder.resolve("plain")).pipelines("one").close();
    assertThat(
            problem(new Shell(folder.resolve("plain")).with(Checkout.environment()), "origin/main"))
        .contains("is in no Git repository");
  }

  private String problem(String ref) {
    return problem(work.shell(), ref);
  }

  private static String problem(Shell shell, String ref) {
    Shell.Outcome said = shell.run("gate", "specs", "--since=" + ref);
    assertThat(said.code()).as(said.all()).isEqualTo(1);
    assertThat(said.out()).contains("No pipelines").doesNotContain("no pipeline was judged");
    return said.out().replaceAll("\\s+", " ");
  }

  @Test
  void renderSaysTheSame() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF);
    work.delete("specs/p101.yaml");
    gate();
    Shell.Outcome rendered = work.shell().run("render", "../report.json");
    assertThat(rendered.out()).isEqualTo(outcome.out());
  }

  @Test
  void aPreviewShowsWhatAMergeWouldChangeAndFindsNothing() throws IOException {
    work.edit("specs/p100.yaml", "Europe/Berlin", "Europe/Paris");
    work.edit("specs/p101.yaml", "Europe/Berlin", "Europe/Paris");
    work.write("fleet.jsonl", snapshot("p007", "p100"));
    gate("--snapshot", "fleet.jsonl");
    exits(0);
    assertThat(outcome.out())
        .contains("~ schedule.timezone = \"Europe/Berlin\" -> \"Europe/Paris\"")
        .contains("NotInSnapshot");
    assertThat(Scene.pipeline(report(), "p100").path("preview").path("state").asText())
        .isEqualTo("drifted");
    assertThat(Scene.pipeline(report(), "p007").path("preview").isNull()).isTrue();
  }

  private static String snapshot(String... names) {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      String json = Scene.spec(name);
      String document = json.substring(json.indexOf('{', json.indexOf("pipeline:\n"))).strip();
      lines
          .append(
              "{\"kind\":\"pipeline\",\"capture\":\"wire\",\"arn\":\"" + Scene.arn(name) + "\",")
          .append(
              "\"imagePipeline\":{\"arn\":\"" + Scene.arn(name) + "\",\"name\":\"" + name + "\",")
          .append(document.substring(1))
          .append("}\n");
    }
    return new String(lines.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static final String ODD = "specs/odd,100%::x.yaml";

  private Map<String, String> actions() {
    Map<String, String> environment = Checkout.environment();
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    return environment;
  }

  private Shell.Outcome inActions(String... more) {
    List<String> line = new ArrayList<>(List.of("gate", "specs", "--since", "origin/main"));
    line.addAll(List.of(more));
    return work.shell().with(actions()).run(line.toArray(String[]::new));
  }

  @Test
  void aJobOfGithubActionsHasAnnotationsAndASummary() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF);
    work.write(ODD, "version: 1\npipelines: []\n\"::error::%0A,b: \\n::warning::c\": 1\n");
    Files.writeString(folder.resolve("summary.md"), "before\n");

    outcome = inActions();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    List<String> lines = outcome.out().lines().toList();
    String word = lines.get(0).substring("::stop-commands::".length());
    int console = lines.indexOf("::" + word + "::");
    assertThat(console).isGreaterThan(10);
    assertThat(lines.subList(console + 1, lines.size()))
        .anyMatch(line -> line.matches("::error file=specs/p100.yaml,line=6,.*scanning.enabled.*"))
        .anyMatch(line -> line.startsWith("::error file=specs/odd%2C100%25%3A%3Ax.yaml,line=3,"))
        .allMatch(line -> line.startsWith("::") || line.startsWith("Plumbline: "))
        .noneMatch(line -> line.startsWith("::warning::c"));
    assertThat(Files.readString(folder.resolve("summary.md")))
        .startsWith("before\n## ")
        .contains("Specs since origin/main: 1 changed, 202 unchanged", "p100");
  }

  @Test
  void nothingIsWrittenUnasked() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF);
    for (List<String> more :
        List.of(List.of("--no-ci"), List.of("--output", "json=" + folder.resolve("r.json")))) {
      outcome = inActions(more.toArray(String[]::new));
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.out().lines().filter(line -> line.contains("::")))
          .as("what keeps the page's text from being a command")
          .hasSize(2)
          .first()
          .asString()
          .startsWith("::stop-commands::");
      assertThat(folder.resolve("summary.md")).doesNotExist();
    }
    assertThat(gate().out()).doesNotContain("::");
  }

  @Test
  void noPageHoldsCommandsWhicheverCommandPrintsIt() throws IOException {
    work.edit("specs/p100.yaml", SCAN_ON, SCAN_OFF);
    String report = folder.resolve("r.json").toString();
    inActions("--output", "json=" + report);
    outcome = work.shell().with(actions()).run("render", report);
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines.get(0)).startsWith("::stop-commands::plumbline-");
    assertThat(lines).last().isEqualTo(lines.get(0).replace("stop-commands::", "") + "::");
    assertThat(work.shell().run("render", report).out().lines())
        .containsExactlyElementsOf(lines.subList(1, lines.size() - 1));
  }

  @Test
  void aSummaryThatCannotBeWrittenIsAProblem() {
    Map<String, String> environment = actions();
    environment.put("GITHUB_STEP_SUMMARY", work.folder().toString());
    outcome = work.shell().with(environment).run("gate", "specs/p100.yaml");
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("cannot write the job summary to " + work.folder());
  }
}
