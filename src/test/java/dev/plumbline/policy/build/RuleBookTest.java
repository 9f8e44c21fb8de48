package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Syntax trees are written by hand here, in the shape that {@code opa parse} prints. */
final class RuleBookTest {
  private static final String SET = "{'name':'%s','ref':[{'type':'var','value':'%s'}],'key':{}}";

  private final ArrayNode rules = Json.array();
  private final ArrayNode annotations = Json.array();

  @Test
  void rulesAreFoundByName() {
    for (String name : List.of("deny", "violation_a_B2", "warn_x", "denying", "deny_", "helper")) {
      set(name);
    }
    assertThat(book("p").rules())
        .extracting(PackRule::id)
        .containsExactly("data.p.deny", "data.p.violation_a_B2", "data.p.warn_x");
  }

  @Test
  void exceptionsAreEntrypointsOfTheirOwn() {
    set("exception");
    set("deny");
    assertThat(book("a", "b").exceptions().stream().map(RuleBook.Exempting::path))
        .extracting(RulePath::entrypoint)
        .containsExactly("a/b/exception");
  }

  @Test
  void metadataIsLaidRuleOverDocumentOverPackage() {
    annotations.add(json("{'scope':'subpackages','custom':{'severity':'info','team':'t'}}"));
    annotations.add(json("{'scope':'package','title':'P','custom':{'controls':['X']}}"));
    set("deny")
        .set(
            "annotations",
            json(
                "[{'scope':'document','title':'D','description':'d','custom':{'severity':'low'}},"
                    + "{'scope':'rule','custom':{'id':'a.b','severity':'high','x':1}}]"));
    PackRule rule = book("p").rules().get(0);
    assertThat(rule.id()).isEqualTo("a.b");
    assertThat(rule.title()).isEqualTo("D");
    assertThat(rule.description()).isEqualTo("d");
    assertThat(rule.severity()).contains(Severity.HIGH);
    assertThat(rule.controls()).containsExactly("X");
    assertThat(rule.stages()).containsExactly("check", "gate");
    assertThat(rule.custom()).isEqualTo(json("{'team':'t','x':1}"));
  }

  @Test
  void withoutMetadataTheTitleIsThePath() {
    set("deny");
    PackRule rule = book("p").rules().get(0);
    assertThat(rule.title()).isEqualTo("data.p.deny");
    assertThat(rule.severity()).isEmpty();
    assertThat(rule.json().has("severity")).isFalse();
  }

  @Test
  void bodiesWithDifferentMetadataAreOneRuleUnderItsPath() {
    annotated("deny", "{'id':'a','severity':'low','stages':['check']}");
    annotated("deny", "{'id':'b','severity':'critical','stages':['check']}");
    RuleBook book = book("p");
    assertThat(book.rules()).hasSize(1);
    assertThat(book.rules().get(0).id()).isEqualTo("data.p.deny");
    assertThat(book.rules().get(0).severity()).contains(Severity.CRITICAL);
    assertThat(book.rules().get(0).stages()).containsExactly("check");
    assertThat(book.problems()).singleElement().matches(p -> !p.isError());
  }

  @Test
  void bodiesWithOneMetadataKeepTheirId() {
    annotated("deny", "{'id':'a','severity':'low'}");
    set("deny");
    RuleBook book = book("p");
    assertThat(book.rules()).extracting(PackRule::id).containsExactly("a");
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void idsAreUniqueAndFitIntoFindings() {
    annotated("deny", "{'id':'a'}");
    annotated("warn", "{'id':'a'}");
    assertThat(errors("p")).singleElement().asString().contains("data.p.deny and data.p.warn");
    for (String id : List.of("a/b", "a#b", "a b", "", "drift.status", "pipeline.missing")) {
      rules.removeAll();
      annotated("deny", "{'id':'" + id + "'}");
      assertThat(errors("p")).as(id).singleElement().asString().contains("cannot be used");
    }
  }

  @Test
  void unknownNamesAndTypesInMetadataAreErrors() {
    annotated("deny", "{'severity':'hihg'}");
    annotated("warn", "{'stages':['chek']}");
    annotated("violation", "{'controls':[1],'id':5}");
    assertThat(errors("p"))
        .hasSize(4)
        .anyMatch(m -> m.contains("did you mean high?"))
        .anyMatch(m -> m.contains("did you mean check?"))
        .anyMatch(m -> m.contains("controls"))
        .anyMatch(m -> m.contains("id in METADATA is 5"));
  }

  @Test
  void formsThatConftestIgnoresAreRefusedAtTheirLine() {
    head("deny", "'value':{'type':'boolean','value':true}");
    head("deny_a", "'value':{'type':'string','value':'x'}");
    head("deny_b", "'key':{},'value':{'type':'var','value':'v'}");
    head("deny_c", "'args':[{}],'value':{'type':'array'}");
    rules.add(json("{'head':{'ref':[{'value':'deny_d'},{'value':'x'}],'key':{}}}"));
    head("deny_e", "'value':{'type':'object'}");
    ObjectNode chain = head("deny_f", "'value':{'type':'array'}");
    chain.set("else", json("{'head':{'ref':[{}],'value':{'type':'string'}}}"));
    RuleBook book = book("p");
    assertThat(book.problems())
        .hasSize(7)
        .allMatch(p -> p.isError() && p.message().endsWith("silently ignores this form"));
    assertThat(book.problems().get(0).origin().orElseThrow()).hasToString("p.rego:7:1");
  }

  @Test
  void completeRulesOfListsAreFine() {
    for (String type : List.of("array", "set", "arraycomprehension", "var", "call", "ref")) {
      rules.removeAll();
      head("deny", "'value':{'type':'" + type + "'}");
      assertThat(errors("p")).as(type).isEmpty();
    }
  }

  @Test
  void builtinsOfConftestAreRefusedByName() {
    set("deny")
        .set(
            "body",
            json(
                "[{'terms':[{'type':'ref','location':{'row':9,'col':3},"
                    + "'value':[{'type':'var','value':'parse_config_file'}]}]}]"));
    assertThat(book("p").problems())
        .singleElement()
        .matches(p -> p.isError() && p.message().startsWith("parse_config_file"))
        .matches(p -> p.origin().orElseThrow().toString().equals("p.rego:9:3"));
  }

  @Test
  void packagesThatOpaCannotFindAreErrors() {
    set("deny");
    assertThat(errors("p", "a/b"))
        .anyMatch(m -> m.startsWith("data.p[\"a/b\"].deny cannot be an entrypoint"));
  }

  @Test
  void testsAreKnownByTheirPackage() {
    assertThat(module("a", "b_test").isTest()).isTrue();
    assertThat(module("a_test", "b").isTest()).isFalse();
  }

  private ObjectNode set(String name) {
    ObjectNode rule = json("{'head':" + SET.formatted(name, name) + "}").deepCopy();
    rule.set("location", json("{'row':7,'col':1}"));
    rules.add(rule);
    return rule;
  }

  private void annotated(String name, String custom) {
    set(name).set("annotations", json("[{'scope':'rule','custom':" + custom + "}]"));
  }

  private ObjectNode head(String name, String more) {
    String head = "{'head':{'name':'%s','ref':[{'value':'%s'}],%s}}".formatted(name, name, more);
    ObjectNode rule = json(head).deepCopy();
    rule.set("location", json("{'row':7,'col':1}"));
    rules.add(rule);
    return rule;
  }

  private List<String> errors(String... names) {
    return book(names).problems().stream().filter(Problem::isError).map(Problem::message).toList();
  }

  private RuleBook book(String... names) {
    return RuleBook.of(List.of(module(names)));
  }

  private RegoModule module(String... names) {
    ObjectNode tree = Json.object();
    ArrayNode path = tree.putObject("package").putArray("path").add(json("{'value':'data'}"));
    List.of(names).forEach(name -> path.addObject().put("value", name));
    tree.set("annotations", annotations);
    tree.set("rules", rules);
    return RegoModule.of("p.rego", "p.rego", tree);
  }

  private static JsonNode json(String singleQuoted) {
    try {
      return Json.read(singleQuoted.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
