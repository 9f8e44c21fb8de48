package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DifferTest {
  @Test
  void declaredShowsWhatExactFails() {
    Sides sides =
        Sides.of(
            "{'tags': {'a': '1'}, 'schedule': {'timezone': 'UTC'}}",
            "{'tags': {'a': '1', 'b': '2'}, 'schedule': {'scheduleExpression': 'rate(1 day)'}, 'status': 'DISABLED'}");
    assertThat(sides.lines())
        .containsExactly(
            "  undeclared schedule.scheduleExpression",
            "  undeclared status",
            "  undeclared tags.b");
    assertThat(sides.drift().drifted()).isFalse();
    assertThat(sides.exact().lines())
        .containsExactly(
            "! undeclared schedule.scheduleExpression",
            "! undeclared status",
            "! undeclared tags.b");
    assertThat(sides.exact().drift().drifted()).isTrue();
  }

  @Test
  void everyComparedFieldOfEitherSideIsListedOnceInOrder() {
    Drift drift =
        Sides.of(
                "{'status': 'ENABLED', 'schedule': {'scheduleExpression': 'rate(1 day)'}}",
                "{'arn': 'x', 'description': 'd', 'status': 'ENABLED', 'workflows': [{}, {}, {}], 'new': {'a': 1}}")
            .drift();
    assertThat(drift.fields())
        .extracting(field -> field.state() + " " + field.path())
        .containsExactly(
            "undeclared description",
            "unmodelled new",
            "missing schedule.scheduleExpression",
            "equal schedule.timezone",
            "equal status",
            "undeclared workflows[0]",
            "undeclared workflows[1]",
            "undeclared workflows[2]");
  }

  @Test
  void elementsAreInTheOrderOfTheirPlaces() {
    String ten =
        "{'workflows': [{},{},{},{},{},{},{},{},{},{},{'workflowArn': '%s'}, {'onFailure': '%1$s'}]}";
    assertThat(Sides.of(ten.formatted("a"), ten.formatted("b")).lines())
        .containsExactly(
            "! changed workflows[10].workflowArn", "! changed workflows[11].onFailure");
    assertThat(FieldPath.parse("workflows[2]").orElseThrow())
        .isLessThan(FieldPath.parse("workflows[10]").orElseThrow());
  }

  @Test
  void unmodelledNeverFailsUnlessDeclared() {
    assertThat(Sides.of("{}", "{'new': 1, 'schedule': {'newer': []}}").exact().lines())
        .containsExactly("  unmodelled new");
    assertThat(Sides.of("{'new': 2}", "{'new': 1}").drift().differences())
        .singleElement()
        .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.MEDIUM))
        .satisfies(d -> assertThat(d.fails()).isTrue());
  }

  @Test
  void aDifferenceSaysWhatWhereAndHowBad() {
    Difference difference =
        Sides.of(
                "{'schedule': {'scheduleExpression': 'rate(1 day)'}}",
                "{'schedule': {'scheduleExpression': 'rate(2 days)', 'timezone': 'Asia/Tokyo'}}")
            .drift()
            .differences()
            .get(0);
    assertThat(difference.path()).hasToString("schedule.scheduleExpression");
    assertThat(difference.rule()).isEqualTo("drift.schedule");
    assertThat(difference.desired().orElseThrow().textValue()).isEqualTo("rate(1 day)");
    assertThat(difference.live().orElseThrow().textValue()).isEqualTo("rate(2 days)");
    assertThat(difference.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(difference.origin()).contains(new Origin("a.yaml", 7, 9));
  }

  @Test
  void theZoneThatAnExpressionDeclaresStandsInItsLine() {
    Difference zone =
        Sides.of(
                "{'schedule': {'scheduleExpression': 'rate(1 day)'}}",
                "{'schedule': {'scheduleExpression': 'rate(1 day)', 'timezone': 'Asia/Tokyo'}}")
            .drift()
            .differences()
            .get(0);
    assertThat(zone.desired().orElseThrow().textValue()).isEqualTo("UTC");
    assertThat(zone.origin()).contains(new Origin("a.yaml", 7, 9));
  }

  @Test
  void aNullIsShownAsItWasDeclared() {
    Difference difference =
        Sides.of("{'status': null}", "{'status': 'DISABLED'}").drift().differences().get(0);
    assertThat(difference.desired().orElseThrow().isNull()).isTrue();
    Difference undeclared = Sides.of("{}", "{'status': 'DISABLED'}").drift().differences().get(0);
    assertThat(undeclared.desired()).isEmpty();
    assertThat(undeclared.origin()).isEmpty();
  }

  @Test
  void ignoredPathsCoverWhatLiesUnderThem() {
    Sides sides =
        Sides.of(
                "{'schedule': {'scheduleExpression': 'rate(1 day)'}, 'status': 'ENABLED', 'workflows': [{'onFailure': 'ABORT'}]}",
                "{'status': 'DISABLED', 'tags': {'LastDeployed': 'x'}, 'new': 1, 'workflows': [{'onFailure': 'CONTINUE'}]}")
            .ignoring(
                "schedule",
                "tags.LastDeployed",
                "new",
                "workflows[].onFailure",
                "tags[\"aws:x\"]",
                "description")
            .exact();
    assertThat(sides.lines())
        .containsExactly(
            "  ignored new",
            "  ignored schedule.scheduleExpression",
            "! changed status",
            "  ignored tags.LastDeployed",
            "  ignored workflows[0].onFailure");
    assertThat(sides.drift().unmatched(sides.ignore()))
        .extracting(FieldPath::toString)
        .containsExactly("tags[\"aws:x\"]", "description");
  }

  @Test
  void anIgnoredFieldThatIsEqualStaysEqualAndIsNoMistake() {
    Sides sides = Sides.of("{'status': 'ENABLED'}", "{'status': 'ENABLED'}").ignoring("status");
    assertThat(sides.lines()).isEmpty();
    assertThat(sides.drift().unmatched(sides.ignore())).isEmpty();
  }

  @Test
  void whatAnOlderClientCannotPrintIsUnreadableNotMissing() {
    String newer =
        "{'imageTags': {'a': '1'}, 'new': 1, 'imageScanningConfiguration': {'imageScanningTypes': ['ON_DEMAND_AMI_CVE'], 'scanResultCondition': {'maximumSeverityLabel': 'HIGH'}}}";
    Sides sides = Sides.of(newer, "{'imageScanningConfiguration': {'imageScanningEnabled': true}}");
    assertThat(sides.printedByClient().lines())
        .containsExactly(
            "  undeclared imageScanningConfiguration.imageScanningEnabled",
            "  unreadable imageScanningConfiguration.imageScanningTypes",
            "  unreadable imageScanningConfiguration.scanResultCondition.maximumSeverityLabel",
            "  unreadable imageTags.a",
            "  unreadable new");
    assertThat(sides.printedByClient().drift().unreadable()).isTrue();
    assertThat(sides.drift().unreadable()).isFalse();
    assertThat(sides.lines()).filteredOn(line -> line.startsWith("! missing")).hasSize(4);
    assertThat(
            sides
                .printedByClient()
                .ignoring("imageTags", "new", "imageScanningConfiguration")
                .drift()
                .unreadable())
        .isFalse();
  }

  @Test
  void whatAnOlderClientCannotPrintIsAbsentWhereTheSpecWantsTheDefault() {
    assertThat(
            Sides.of(
                    "{'imageTags': {}, 'new': null, 'imageScanningConfiguration': {'imageScanningTypes': ['TEST_INSTANCE_CVE'], 'scanResultCondition': {'fixAvailable': true}}}",
                    "{}")
                .printedByClient()
                .lines())
        .isEmpty();
  }

  @Test
  void aClientThatPrintsTheMemberKnowsWhatIsInIt() {
    assertThat(
            Sides.of(
                    "{'imageTags': {'a': '1'}, 'description': 'd', 'imageScanningConfiguration': {'scanResultCondition': {'fixAvailable': false}}}",
                    "{'imageTags': {'b': '1'}, 'imageScanningConfiguration': {'scanResultCondition': {'maximumSeverityLabel': 'HIGH'}}}")
                .printedByClient()
                .lines())
        .containsExactly(
            "! missing description",
            "! missing imageScanningConfiguration.scanResultCondition.fixAvailable",
            "  undeclared imageScanningConfiguration.scanResultCondition.maximumSeverityLabel",
            "! missing imageTags.a",
            "  undeclared imageTags.b");
  }

  @Test
  void configurationGradesARuleOrSwitchesItOff() {
    Sides sides =
        Sides.of(
            "{'status': 'ENABLED', 'description': 'a'}",
            "{'status': 'DISABLED', 'description': 'b'}");
    Grading grading =
        (rule, own) ->
            rule.equals("drift.status") ? Optional.of(Severity.CRITICAL) : Optional.empty();
    List<Difference> differences = sides.drift(grading).differences();
    assertThat(differences)
        .extracting(d -> d.path() + " " + d.severity() + " " + d.fails())
        .containsExactly("description info false", "status critical true");
  }

  @Test
  void theOtherRecipeKindIsNotTheDeclaredOne() {
    assertThat(Sides.of("{'imageRecipeArn': 'a'}", "{'containerRecipeArn': 'a'}").exact().lines())
        .containsExactly("! undeclared containerRecipeArn", "! missing imageRecipeArn");
  }
}
