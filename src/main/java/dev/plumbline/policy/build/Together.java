package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A package that asks all rules of a stage in one evaluation, which is several times faster than
 * one for each: what rules share is worked out once. It yields pairs, of a rule's entrypoint and
 * its results, for the rules that have any. A host that knows nothing of it asks each rule alone.
 *
 * @param stages the rules by the stage that they are for
 */
record Together(SortedMap<String, List<PackRule>> stages) {
  private static final String PACKAGE = "plumbline_together";

  static final String FILE = PACKAGE + ".rego";

  /** Of these rules; nothing where a package of the sources is called like it. */
  static Together of(List<PackRule> rules, List<RegoModule> modules) {
    SortedMap<String, List<PackRule>> stages = new TreeMap<>();
    if (modules.stream().anyMatch(m -> m.packagePath().get(0).equals(PACKAGE))) {
      return new Together(stages);
    }
    for (PackRule rule : rules) {
      rule.stages().forEach(stage -> stages.merge(stage, List.of(rule), Together::both));
    }
    stages.values().removeIf(all -> all.size() < 2);
    return new Together(stages);
  }

  private static List<PackRule> both(List<PackRule> some, List<PackRule> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  boolean isEmpty() {
    return stages.isEmpty();
  }

  List<String> entrypoints() {
    return stages.keySet().stream().map(Together::entrypoint).toList();
  }

  private static String entrypoint(String stage) {
    return PACKAGE + "/" + stage;
  }

  /** In either syntax of Rego. */
  byte[] rego() {
    StringBuilder text = new StringBuilder("package " + PACKAGE + "\n\nimport rego.v1\n");
    for (Map.Entry<String, List<PackRule>> stage : stages.entrySet()) {
      for (PackRule rule : stage.getValue()) {
        String name = Json.text(TextNode.valueOf(rule.path().entrypoint()));
        text.append('\n').append(stage.getKey()).append(" contains [").append(name);
        text.append(", found] if {\n\tfound := ").append(rule.path());
        text.append("\n\tfound != set()\n\tfound != []\n}\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The entrypoints by their stages, as {@code pack.json} has them. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    stages.keySet().forEach(stage -> json.put(stage, entrypoint(stage)));
    return json;
  }
}
