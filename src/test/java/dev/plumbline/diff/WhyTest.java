package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhyTest {
  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          status | {'status': 'ENABLED'} | {'status': 'DISABLED', 'consecutiveFailures': 5} | disabled by Image Builder after 5 failed runs in a row (its limit is 5)
          status | {} | {'status': 'DISABLED', 'consecutiveFailures': 3, 'schedule': {'autoDisablePolicy': {'failureCount': 3}}} | disabled by Image Builder after 3 failed runs in a row (its limit is 3)
          status | {'status': 'ENABLED'} | {'status': 'DISABLED', 'consecutiveFailures': 4} | ``
          status | {'status': 'ENABLED'} | {'status': 'DISABLED'} | ``
          status | {'status': 'ENABLED'} | {'status': 'DISABLED', 'consecutiveFailures': '9'} | ``
          status | {'status': 'ENABLED'} | {'status': 7} | AWS answered a number where the API documents text
          schedule | {'schedule': {'timezone': 'Asia/Tokyo'}} | {'schedule': 'rate(1 day)'} | AWS answered text where the API documents an object
          enhancedImageMetadataEnabled | {} | {'enhancedImageMetadataEnabled': 'yes'} | AWS answered text where the API documents true or false
          tags.a | {'tags': {'a': '1'}} | {'tags': {'a': 1}} | AWS answered a number where the API documents text
          workflows[0] | {'workflows': [{}]} | {'workflows': [[1]]} | AWS answered a list where the API documents an object
          workflows | {} | {'workflows': {'a': 1}} | AWS answered an object where the API documents a list
          executionRole | {'executionRole': 'B'} | {'executionRole': 'arn:aws:iam::999999999999:role/B'} | the live role is one of account 999999999999, not of 123456789012
          executionRole | {'executionRole': 'B'} | {'executionRole': 'arn:aws:iam::123456789012:role/C'} | ``
          imageRecipeArn | {'imageRecipeArn': 'r/a/1.x.x'} | {'imageRecipeArn': 'r/a/2.0.0'} | version 2.0.0 is not in 1.x.x
          imageRecipeArn | {'imageRecipeArn': 'r/a/1.0.0'} | {'imageRecipeArn': 'r/a/1.x.x'} | live follows 1.x.x and is not fixed to 1.0.0
          imageRecipeArn | {'imageRecipeArn': 'r/a/1.0.0'} | {'imageRecipeArn': 'r/b/1.0.0'} | ``
          schedule.timezone | {'schedule': {'scheduleExpression': 'rate(1 day)'}} | {'schedule': {'scheduleExpression': 'rate(1 day)', 'timezone': 'Asia/Tokyo'}} | the spec names no zone, which means UTC; the same expression runs at other times
          schedule.timezone | {'schedule': {'scheduleExpression': 'rate(1 day)', 'timezone': 'Asia/Seoul'}} | {'schedule': {'scheduleExpression': 'rate(1 day)', 'timezone': 'Asia/Tokyo'}} | the same expression runs at other times
          schedule.timezone | {'schedule': {'timezone': 'Asia/Seoul'}} | {'schedule': {'timezone': 'Asia/Tokyo'}} | ``
          enhancedImageMetadataEnabled | {'enhancedImageMetadataEnabled': false} | {} | not set in AWS, which means true
          executionRole | {'executionRole': 'B'} | {} | not set in AWS, which means the service-linked role
          tags.a | {'tags': {'a': 'b'}} | {} | ``
          workflows[0] | {'workflows': []} | {'workflows': [{'workflowArn': 'a'}]} | a declared list is compared whole
          """)
  void saysWhatTheDocumentsTell(String path, String desired, String live, String why) {
    assertThat(Sides.of(desired, live).lines()).anyMatch(line -> line.endsWith(" " + path));
    assertThat(Sides.of(desired, live).why(path)).isEqualTo(why);
  }

  @Test
  void severalResetsLookLikeOneCarelessUpdate() {
    String spec =
        "{'status': 'DISABLED', 'executionRole': 'B', 'description': 'd', 'tags': {'a': 'b'}}";
    Sides sides =
        Sides.of(
            spec,
            "{'status': 'ENABLED', 'description': 'e', 'dateCreated': '2026-01-01', 'dateUpdated': '2026-11-20'}");
    assertThat(sides.why("status"))
        .isEqualTo(
            "executionRole, status are at their defaults since the update of 2026-11-20, as after an update that left them out");
    assertThat(sides.why("executionRole")).contains("since the update of 2026-11-20");
    assertThat(sides.why("description")).isEmpty();
    assertThat(sides.why("tags.a")).isEmpty();
  }

  @Test
  void aLiveExpressionOutsideTheGrammarIsAFactToReport() {
    String spec = "{'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)'}}";
    Sides five = Sides.of(spec, "{'schedule': {'scheduleExpression': 'cron(0 4 * * MON)'}}");
    assertThat(five.why("schedule.scheduleExpression"))
        .startsWith("live is no documented expression: ");
    Sides text = Sides.of(spec, "{'schedule': {'scheduleExpression': 'soon'}}");
    assertThat(text.why("schedule.scheduleExpression"))
        .startsWith("live is no documented expression: ");
  }

  @Test
  void onlyWhatWasUpdatedCanBeReset() {
    String spec = "{'status': 'DISABLED', 'executionRole': 'B'}";
    String once = "{'dateCreated': '2026-01-01', 'dateUpdated': '2026-01-01'}";
    assertThat(Sides.of(spec, once).why("status")).doesNotContain("update");
    assertThat(Sides.of(spec, "{}").why("status")).doesNotContain("update");
    assertThat(Sides.of("{'status': 'DISABLED'}", "{'dateUpdated': '2026-11-20'}").why("status"))
        .doesNotContain("update");
  }

  @Test
  void unreadableSaysWhoCouldNotPrintIt() {
    assertThat(Sides.of("{'imageTags': {'a': 'b'}}", "{}").printedByClient().why("imageTags.a"))
        .isEqualTo("the client that printed this document may be too old to know the field");
  }
}
