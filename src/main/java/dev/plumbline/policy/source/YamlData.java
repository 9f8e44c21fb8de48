package dev.plumbline.policy.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlNode;
import dev.plumbline.spec.yaml.YamlNode.Mapping;
import dev.plumbline.spec.yaml.YamlNode.Scalar;
import dev.plumbline.spec.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A data document in YAML. OPA reads YAML 1.1, where {@code no} is false and {@code 010} is eight;
 * nobody who wrote them can be asked which was meant, so such a value is refused unless quoted, and
 * the rest means the same here and there.
 */
final class YamlData {
  private static final Predicate<String> AMBIGUOUS =
      Pattern.compile(
              "[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF"
                  + "|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*_[0-9_.]*"
                  + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|[-+]?([0-9]+\\.|\\.[0-9]+)"
                  + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)")
          .asMatchPredicate();

  private YamlData() {}

  /** The document, or what is wrong with it. */
  record Reading(Optional<JsonNode> document, List<Problem> problems) {}

  static Reading read(String name, byte[] bytes) {
    YamlFile yaml = YamlFile.read(name, bytes, Problem.Kind.POLICY);
    List<Problem> problems = new ArrayList<>(yaml.problems());
    yaml.documents().forEach(node -> check(node, problems));
    if (yaml.documents().size() > 1) {
      problems.add(wrong(yaml.documents().get(1), "a second document; a data file has one"));
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Reading(Optional.empty(), problems);
    }
    JsonNode document =
        yaml.documents().stream().findFirst().map(YamlNode::toJson).orElseGet(Json::object);
    return new Reading(Optional.of(document), problems);
  }

  private static void check(YamlNode node, List<Problem> problems) {
    if (node instanceof Mapping mapping) {
      mapping.entries().values().forEach(entry -> check(entry.value(), problems));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> check(item, problems));
    } else if (node instanceof Scalar scalar && scalar.plain() && AMBIGUOUS.test(scalar.text())) {
      problems.add(
          wrong(node, scalar.text() + " means different things to different readers of YAML")
              .hint("quote it, or write true, false or the number in decimal digits"));
    }
  }

  private static Problem wrong(YamlNode node, String message) {
    return Problem.error(Problem.Kind.POLICY, node.origin(), message);
  }
}
