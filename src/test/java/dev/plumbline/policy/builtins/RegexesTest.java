package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The answers are those of {@code opa eval} 1.22.2. */
final class RegexesTest {
  @Test
  void replaces() {
    assertReplaced("foo", "^[a-z]", "F", "\"Foo\"");
    assertReplaced("-ab-axxb-", "a(x*)b", "${1}W", "\"-W-xxW-\"");
    assertReplaced("-ab-axxb-", "a(x*)b", "$1W", "\"---\"");
    assertReplaced("-ab-axxb-", "a(?P<X>x*)b", "$X.$$.$9.$", "\"-.$..$-xx.$..$-\"");
    assertReplaced("baaac", "a*", "x", "\"xbxcx\"");
    assertReplaced("日本語", "本?", "-", "\"-日-語-\"");
    assertReplaced("ab", "(a)|(b)", "[$1$2]", "\"[a][b]\"");
    assertReplaced("a{b}", "a", "${}${x", "\"${}${x{b}\"");
    assertThat(Call.of("regex.replace", "\"a\"", "\"(\"", "\"\"")).isEmpty();
    assertThat(Call.of("regex.replace", "1", "\"a\"", "\"\"")).isEmpty();
  }

  private static void assertReplaced(String base, String pattern, String with, String wanted) {
    assertThat(
            Call.of(
                "regex.replace",
                Value.of(base).toString(),
                Value.of(pattern).toString(),
                Value.of(with).toString()))
        .contains(wanted);
  }

  @Test
  void splits() {
    assertThat(Call.of("regex.split", "\"-\"", "\"a-b--c\""))
        .contains("[\"a\", \"b\", \"\", \"c\"]");
    assertThat(Call.of("regex.split", "\"\"", "\"añb\"")).contains("[\"a\", \"ñ\", \"b\"]");
    assertThat(Call.of("regex.split", "\"\"", "\"\"")).contains("[]");
    assertThat(Call.of("regex.split", "\"x\"", "\"\"")).contains("[\"\"]");
    assertThat(Call.of("regex.split", "\"z+\"", "\"pizza\"")).contains("[\"pi\", \"a\"]");
    assertThat(Call.of("regex.split", "\"a*\"", "\"baaac\"")).contains("[\"b\", \"c\"]");
  }

  @Test
  void finds() {
    assertThat(Call.of("regex.find_n", "\"a.\"", "\"paranormal\"", "2"))
        .contains("[\"ar\", \"an\"]");
    assertThat(Call.of("regex.find_n", "\"a.\"", "\"paranormal\"", "-1"))
        .contains("[\"ar\", \"an\", \"al\"]");
    assertThat(Call.of("regex.find_n", "\"a*\"", "\"baaac\"", "-1"))
        .contains("[\"\", \"aaa\", \"\"]");
    assertThat(Call.of("regex.find_n", "\"a\"", "\"a\"", "0")).contains("[]");
    assertThat(Call.of("regex.find_n", "\"a\"", "\"a\"", "1.5")).isEmpty();
    assertThat(
            Call.of(
                "regex.find_all_string_submatch_n",
                "\"a(x*)b(y|z)?c\"",
                "\"-axxxbyc-abzc-\"",
                "-1"))
        .contains("[[\"axxxbyc\", \"xxx\", \"y\"], [\"abzc\", \"\", \"z\"]]");
  }

  @Test
  void matchesTemplates() {
    String template = "\"urn:foo:{.*}\"";
    assertThat(Call.of("regex.template_match", template, "\"urn:foo:bar:baz\"", "\"{\"", "\"}\""))
        .contains("true");
    assertThat(Call.of("regex.template_match", template, "\"urn.foo:bar\"", "\"{\"", "\"}\""))
        .contains("false");
    assertThat(Call.of("regex.template_match", "\"a{b\"", "\"ab\"", "\"{\"", "\"}\"")).isEmpty();
    assertThat(Call.of("regex.template_match", "\"a}{b\"", "\"ab\"", "\"{\"", "\"}\"")).isEmpty();
    assertThat(Call.of("regex.template_match", template, "\"a\"", "\"{{\"", "\"}\"")).isEmpty();
    assertThat(Call.of("regex.template_match", "\"a<[0-9]{2}>\"", "\"a42\"", "\"<\"", "\">\""))
        .contains("true");
  }

  @Test
  void aPatternOfAnotherKindThanGosIsNoPattern() {
    assertThat(Call.of("regex.is_valid", "\"(?=a)\"")).contains("false");
    assertThat(Call.of("regex.is_valid", "\"(a)\\\\1\"")).contains("false");
    assertThat(Call.of("regex.is_valid", "\"a{1001}\"")).contains("false");
    assertThat(Call.of("regex.is_valid", "5")).contains("false");
    assertThat(Call.of("regex.is_valid", "\"^(?i)[[:alpha:]]+\\\\pL$\"")).contains("true");
  }
}
