package dev.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is one pair: the desired value, the live one, and whether they mean the same. */
final class ComparisonTest {
  private static final Arn PIPELINE =
      Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
          .orElseThrow();

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PLAIN         | 5                         | 5.0                       | true
          PLAIN         | 500                       | 5e2                       | true
          PLAIN         | 0                         | -0.0                      | true
          PLAIN         | 5                         | 6                         | false
          PLAIN         | 5                         | "5"                       | false
          PLAIN         | true                      | "true"                    | false
          PLAIN         | false                     | "no"                      | false
          PLAIN         | "yes"                     | true                      | false
          PLAIN         | 0                         | false                     | false
          PLAIN         | "a"                       | "A"                       | false
          PLAIN         | ["a"]                     | "a"                       | false
          PLAIN         | ["a", "b"]                | ["b", "a"]                | false
          PLAIN         | {"a": 1, "b": null}       | {"a": 1.0}                | true
          PLAIN         | {"a": {"b": [1]}}         | {"a": {"b": [2]}}         | false
          CRON          | "cron(0 4 ? * SUN *)"     | "0 4 ? * sun *"           | true
          CRON          | "cron(0 4 ? * SUN *)"     | "cron(0 5 ? * SUN *)"     | false
          CRON          | "cron(0 4 ? * SUN *)"     | "cron(0 4 ? * 1 *)"       | true
          CRON          | "cron(0 4,16 ? * SUN *)"  | "cron(0 4/12 ? * SUN *)"  | true
          CRON          | "cron(0 4,16 ? * SUN *)"  | "cron(0 4/11 ? * SUN *)"  | false
          CRON          | "rate(1 day)"             | "rate(24 hours)"          | true
          CRON          | "rate(1 day)"             | "rate(25 hours)"          | false
          CRON          | "not a cron"              | "not a cron"              | true
          CRON          | "not a cron"              | "not a crom"              | false
          CRON          | "5"                       | 5                         | false
          TIME_ZONE     | "UTC"                     | "Etc/UTC"                 | true
          TIME_ZONE     | "Europe/Berlin"           | "Europe/Paris"            | false
          TIME_ZONE     | "UTC"                     | "Europe/London"           | false
          TIME_ZONE     | "Asia/Calcutta"           | "Asia/Kolkata"            | true
          TIME_ZONE     | "Nowhere/Land"            | "Nowhere/Land"            | true
          TIME_ZONE     | "Nowhere/Land"            | "UTC"                     | false
          UNORDERED     | ["a", "b"]                | ["b", "a"]                | true
          UNORDERED     | ["a", "b"]                | ["b", "a", "a"]           | true
          UNORDERED     | ["a", "b"]                | ["a"]                     | false
          UNORDERED     | ["a"]                     | "a"                       | false
          UNORDERED     | [1]                       | [1.0]                     | true
          UNORDERED     | ["1"]                     | [1]                       | false
          NEVER         | "a"                       | 7                         | true
          """)
  void same(Comparison comparison, String desired, String live, boolean same) throws Exception {
    assertThat(comparison.same(json(desired), json(live), PIPELINE)).isEqualTo(same);
    assertThat(comparison.same(json(live), json(desired), PIPELINE)).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Builder         | arn:aws:iam::123456789012:role/Builder          | true
          Builder         | arn:aws:iam::123456789012:role/app/team/Builder | true
          app/Builder     | arn:aws:iam::123456789012:role/app/Builder      | true
          /app/Builder    | arn:aws:iam::123456789012:role/app/Builder      | true
          app/Builder     | arn:aws:iam::123456789012:role/other/Builder    | false
          app/Builder     | arn:aws:iam::123456789012:role/Builder          | false
          Builder         | arn:aws:iam::123456789012:role/builder          | false
          Builder         | arn:aws:iam::999999999999:role/Builder          | false
          Builder         | arn:aws-cn:iam::123456789012:role/Builder       | false
          Builder         | arn:aws:iam::123456789012:user/Builder          | false
          Builder         | arn:aws:iam::123456789012:role/Builder2         | false
          arn:aws:iam::999999999999:role/B | arn:aws:iam::999999999999:role/B | true
          arn:aws:iam::999999999999:role/B | arn:aws:iam::123456789012:role/B | false
          arn:nonsense    | arn:nonsense                                    | true
          """)
  void roles(String one, String other, boolean same) {
    assertThat(Role.same(one, other, PIPELINE)).isEqualTo(same);
    assertThat(Role.same(other, one, PIPELINE)).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0} takes in {1}: {2}, the other way {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image-recipe/golden/1.x.x       | image-recipe/golden/1.4.2       | true  | false
          image-recipe/golden/1.4.x       | image-recipe/golden/1.4.2       | true  | false
          image-recipe/golden/1.x.x       | image-recipe/golden/2.0.0       | false | false
          image-recipe/golden/1.x.x       | image-recipe/golden/10.0.0      | false | false
          image-recipe/golden/1.x.x       | image-recipe/gold/1.0.0         | false | false
          image-recipe/golden/1.x.x       | image-recipe/golden/1.x.x       | true  | true
          image-recipe/golden/1.x.x       | image-recipe/golden/1.2.x       | false | false
          image-recipe/golden/1.x.2       | image-recipe/golden/1.4.2       | false | false
          image-recipe/golden/1.x.2       | image-recipe/golden/1.x.2       | true  | true
          image-recipe/golden/1.4.2       | image-recipe/golden/1.4.3       | false | false
          image-recipe/golden/1.4.2       | image-recipe/golden/1.4.20      | false | false
          workflow/build/b/x.x.x          | workflow/build/b/1.0.2/1        | true  | false
          workflow/build/b/1.x.x          | workflow/build/b/1.0.2/7        | true  | false
          workflow/build/b/1.x.x          | workflow/build/b/2.0.2/1        | false | false
          workflow/build/b/1.0.2          | workflow/build/b/1.0.2/1        | true  | false
          workflow/build/b/1.0.2/1        | workflow/build/b/1.0.2/2        | false | false
          workflow/build/b/1.0.2/1        | workflow/build/b/1.0.2/1        | true  | true
          workflow/build/b/x.x.x/1        | workflow/build/b/1.0.2/1        | false | false
          workflow/build/b/x.x.x          | workflow/test/b/1.0.2/1         | false | false
          workflow/build/b/x.x.x          | workflow/build/b                | false | false
          """)
  void versions(String desired, String live, boolean takesIn, boolean otherWay) {
    String base = "arn:aws:imagebuilder:eu-central-1:123456789012:";
    assertThat(VersionedArn.takesIn(base + desired, base + live)).isEqualTo(takesIn);
    assertThat(VersionedArn.takesIn(base + live, base + desired)).isEqualTo(otherWay);
  }

  @Test
  void anotherAccountsRecipeIsAnotherRecipe() {
    assertThat(
            VersionedArn.takesIn(
                "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.x.x",
                "arn:aws:imagebuilder:eu-central-1:999999999999:image-recipe/golden/1.0.0"))
        .isFalse();
  }

  @Test
  void numbersThatHaveNoWorthOrAHugeOneAreComparedInNoTime() {
    assertThat(Plain.same(DoubleNode.valueOf(Double.NaN), DoubleNode.valueOf(1))).isFalse();
    assertThat(Plain.same(DoubleNode.valueOf(Double.NaN), DoubleNode.valueOf(Double.NaN))).isTrue();
    DecimalNode huge = DecimalNode.valueOf(new BigDecimal("1e2000000000"));
    assertThat(Plain.same(huge, DecimalNode.valueOf(new BigDecimal("10e1999999999")))).isTrue();
    assertThat(Plain.isWhole(huge)).isTrue();
  }

  private static JsonNode json(String text) throws Exception {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
