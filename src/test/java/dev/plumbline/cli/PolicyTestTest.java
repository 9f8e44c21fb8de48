package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy test}, with what {@code opa} said recorded and the host's run real. */
final class PolicyTestTest {
  @TempDir private Path folder;
  private RecordedOpa opa;

  @BeforeEach
  void record() throws IOException {
    opa = RecordedOpa.in(folder);
  }

  private Shell.Outcome test(int code, String... more) {
    List<String> line = new ArrayList<>(List.of("policy", "test", "rego"));
    line.addAll(List.of(more));
    Shell.Outcome outcome =
        new Shell(folder)
            .with(Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin"))
            .run(line.toArray(String[]::new));
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(code);
    return outcome;
  }

  @Test
  void failuresAreShownWithTheirPlaceCasesAndTrace() {
    String out = test(3).out();

    assertThat(out)
        .containsSubsequence(
            "FAIL  data.owner_test.test_failing\n",
            "      rego/owner_test.rego:13",
            "      printed tags are {\"Owner\": \"web\"}\n",
            "Fail   rego/owner_test.rego:16  count(results(tags)) == 1\n",
            "FAIL  data.owner_test.test_cases\n",
            "      failed  named\n",
            "ERROR data.owner_test.test_conflict\n",
            "rego/owner_test.rego:25",
            "object keys must",
            "6 tests: 2 passed, 2 failed, 1 with an error, 1 skipped.")
        .doesNotContain("test_owner_passes", "passed  absent", folder.toString());
  }

  @Test
  void verboseShowsAllOfThem() {
    assertThat(test(3, "--verbose").out())
        .contains("PASS  data.owner_test.test_owner_passes\n")
        .contains("PASS  data.owner_test.test_without_input\n")
        .contains("SKIP  data.owner_test.todo_test_later\n")
        .contains("      passed  absent\n");
  }

  @Test
  void allPassingIsZeroWithCoverage() {
    Shell.Outcome outcome = test(0, "--run", "passing", "--coverage");

    assertThat(outcome.out())
        .contains("2 tests: 2 passed.")
        .containsPattern("Coverage \\d+\\.\\d %\n")
        .containsPattern("  rego/owner.rego  \\d+\\.\\d %  not covered: .*11");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void coverageOfFailingTestsIsNotMeasured() {
    assertThat(test(3, "--coverage").err())
        .contains("coverage is measured only where every test passes");
  }

  @Test
  void aDisagreementFails() throws IOException {
    opa.replace("passing.json", "\"name\": \"test_owner_passes\"", "\"name\": \"test_failing\"");

    assertThat(test(2, "--run", "passing").out())
        .containsSubsequence("DIFF  data.owner_test.test_failing\n", "pass under opa, fail here\n");
  }

  @Test
  void aDisagreementAboutOneCaseFails() throws IOException {
    opa.replace("report.json", "\"name\": \"named\",\n    \"fail\": true", "\"name\": \"named\"");

    assertThat(test(3).out())
        .containsSubsequence(
            "DIFF  data.owner_test.test_cases\n",
            "these cases pass only under opa or only here: named\n");
  }

  @Test
  void anErrorThatOnlyOpaHasIsADisagreement() throws IOException {
    opa.replace("report.json", "\"name\": \"test_conflict\"", "\"name\": \"test_owner_passes\"");

    assertThat(test(2).out()).contains("an error under opa, and none here");
  }

  @Test
  void aTestThatCannotBeRunHereIsAnError() throws IOException {
    opa.replace("passing.json", "test_owner_passes", "test_not_compiled");

    assertThat(test(1, "--run", "passing").out())
        .containsSubsequence(
            "ERROR data.owner_test.test_not_compiled\n",
            "pass under opa, and cannot be run here: the policy has no entrypoint");
  }

  @Test
  void noTestsAreAnError() {
    assertThat(test(1, "--run", "nothing").err()).contains("no test's name matches nothing");
  }

  @Test
  void whatOpaRefusesIsSaid() {
    assertThat(test(1, "--run", "[").err()).contains("error parsing regexp");
  }

  @Test
  void withoutOpaTheWaysOutAreTold() {
    Shell.Outcome outcome = new Shell(folder).run("policy", "test", "rego");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("the PATH has no program opa, which is needed to compile rego", "install OPA");
    assertThat(new Shell(folder).run("policy", "test").code()).isEqualTo(64);
  }

  @Test
  void junitHasACaseForEachTest() throws IOException {
    test(3, "--output", "junit=out/tests.xml");

    assertThat(Files.readString(folder.resolve("out/tests.xml")))
        .containsSubsequence(
            "<testsuite name=\"policy.test\"",
            "<testcase classname=\"policy.test\" name=\"run.problems\"",
            "<testsuite name=\"data.owner_test\"",
            "tests=\"6\" failures=\"2\" errors=\"1\" skipped=\"1\"",
            "name=\"test_failing\"",
            "<failure type=\"failed\" message=\"the test is not true\">",
            "rego/owner_test.rego:16",
            "message=\"these cases failed: named\"",
            "<error type=\"error\"",
            "</testsuites>");
  }

  @Test
  void noTestsAreRedInJunitToo() throws IOException {
    test(1, "--run", "nothing", "--output", "junit=tests.xml");

    assertThat(Files.readString(folder.resolve("tests.xml")))
        .contains("<error type=\"problem\" message=\"no test's name matches nothing\"");
  }

  @Test
  void onlyJunitIsWritten() throws IOException {
    assertThat(test(64, "--output", "json=x.json").err()).contains("wanted one of junit");
    Files.writeString(folder.resolve("plumbline.yaml"), "output: [json=nightly.json]\n");
    test(3);
    assertThat(folder.resolve("nightly.json")).doesNotExist();
    assertThat(test(3, "--output", "junit=-").out()).startsWith("<?xml");
  }
}
