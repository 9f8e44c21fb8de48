package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one case of an answer cannot show; the answers themselves are in BuiltinsTest's cases. */
@Timeout(20)
final class SchemasTest {
  private static final String MATCH = "json.match_schema";
  private static final String VERIFY = "json.verify_schema";

  /** An undefined answer would pass what nobody looked at. */
  @Test
  void aSchemaElsewhereIsAnErrorAndNeverFetched() {
    for (String url : new String[] {"https://203.0.113.1/s.json", "file:///etc/hostname"}) {
      String schema = "{\"$ref\": \"" + url + "\"}";
      assertThatThrownBy(() -> Call.of(MATCH, "{}", schema))
          .isInstanceOf(LimitException.class)
          .hasMessageContaining(url)
          .hasMessageContaining("nothing is fetched");
      assertThatThrownBy(() -> Call.of(VERIFY, schema)).isInstanceOf(LimitException.class);
    }
  }

  @Test
  void aSchemaWithAnIdIsFoundByItWithoutFetching() {
    String schema =
        "{\"$id\": \"https://example.com/a.json\", \"definitions\": {\"b\": {\"$id\": \"b.json\","
            + " \"type\": \"string\"}}, \"items\": {\"$ref\": \"https://example.com/b.json\"}}";
    assertThat(Call.of(MATCH, "[\"x\"]", schema)).contains("[true, []]");
    assertThat(Call.of(MATCH, "[1]", schema).orElseThrow())
        .contains("0: Invalid type. Expected: string, given: integer");
  }

  /** OPA ends with a stack overflow. */
  @Test
  void aSchemaThatIsOnlyItselfIsAnError() {
    assertThatThrownBy(() -> Call.of(MATCH, "{}", "{\"$ref\": \"#\"}"))
        .isInstanceOf(LimitException.class)
        .hasMessageContaining("schemas deep");
  }

  /** OPA's order of members is that of a Go map: any. Here it is by name. */
  @Test
  void errorsStandInTheOrderOfNames() {
    assertThat(Call.of(MATCH, "{\"b\": 1, \"a\": 1}", "{\"additionalProperties\": false}"))
        .hasValueSatisfying(
            answer ->
                assertThat(answer.indexOf("property a is"))
                    .isLessThan(answer.indexOf("property b is")));
  }
}
