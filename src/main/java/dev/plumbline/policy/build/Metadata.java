package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * METADATA as a pack knows it: OPA's own members, and Plumbline's under {@code custom}.
 *
 * @param document the annotations, laid over each other
 * @see <a href="https://www.openpolicyagent.org/docs/policy-language#metadata">annotations</a>
 */
record Metadata(ObjectNode document) {
  private static final List<String> STAGES =
      Arrays.stream(Stage.values()).map(Stage::toString).toList();

  /** Lays annotations over each other, the outermost first; {@code custom} member by member. */
  static Metadata of(List<ObjectNode> outermostFirst) {
    ObjectNode merged = Json.object();
    for (ObjectNode annotation : outermostFirst) {
      JsonNode custom = merged.path("custom").deepCopy();
      merged.setAll(annotation.deepCopy());
      if (custom instanceof ObjectNode outer && annotation.get("custom") instanceof ObjectNode in) {
        outer.setAll(in.deepCopy());
        merged.set("custom", outer);
      }
    }
    return new Metadata(merged);
  }

  Optional<String> text(String member, Consumer<String> complain) {
    return text(document, member, complain);
  }

  Optional<String> custom(String member, Consumer<String> complain) {
    return text(document.path("custom"), member, complain);
  }

  private static Optional<String> text(JsonNode in, String member, Consumer<String> complain) {
    JsonNode found = in.path(member);
    if (found.isMissingNode() || found.isTextual()) {
      return Optional.ofNullable(found.textValue()).map(String::strip);
    }
    complain.accept(member + " in METADATA is " + Json.text(found) + ", wanted text");
    return Optional.empty();
  }

  /** The severity, where it names one. */
  Optional<Severity> severity(Consumer<String> complain) {
    Optional<String> name = custom("severity", complain);
    Optional<Severity> severity = name.flatMap(n -> Severity.of(n.toLowerCase(Locale.ROOT)));
    if (name.isPresent() && severity.isEmpty()) {
      complain.accept(unknown("severity", name.get(), Severity.names()));
    }
    return severity;
  }

  /** Where the rule can be evaluated; everywhere, where it says nothing. */
  List<String> stages(Consumer<String> complain) {
    List<String> named = customList("stages", complain);
    named.stream()
        .filter(stage -> !STAGES.contains(stage))
        .forEach(stage -> complain.accept(unknown("stage", stage, STAGES)));
    return named.isEmpty() ? STAGES : STAGES.stream().filter(named::contains).toList();
  }

  List<String> customList(String member, Consumer<String> complain) {
    JsonNode found = document.path("custom").path(member);
    List<String> texts = new ArrayList<>();
    for (JsonNode element : found.isArray() ? found : Json.array().add(found)) {
      if (element.isTextual()) {
        texts.add(element.textValue().strip());
      } else if (!element.isMissingNode()) {
        complain.accept(member + " in METADATA holds " + Json.text(element) + ", wanted text");
      }
    }
    return texts;
  }

  private static String unknown(String what, String found, List<String> allowed) {
    return "METADATA names the %s %s, wanted one of %s%s"
        .formatted(what, found, String.join(", ", allowed), Suggestion.didYouMean(found, allowed));
  }
}
