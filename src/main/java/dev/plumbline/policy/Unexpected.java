package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.policy.builtins.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks through what a package answers for rules that nobody knew of, which a module is whose names
 * were changed after it was compiled. Their findings may not go by unseen.
 */
final class Unexpected {
  private static final Predicate<String> RULE =
      Pattern.compile("(deny|violation|warn)(_[a-zA-Z0-9]+)*").asMatchPredicate();

  private final Set<String> known;
  private final Set<String> found = new TreeSet<>();

  private Unexpected(Set<String> known) {
    this.known = known;
  }

  /**
   * What is there and not known.
   *
   * @param known the paths of all rules of the package, with slashes
   * @param data the documents at the package's place, which a package answers with too
   */
  static Optional<String> in(Value answer, Set<String> known, JsonNode data) {
    Unexpected unexpected = new Unexpected(known);
    unexpected.walk("", answer, data);
    return unexpected.found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the package answers with "
                + String.join(", ", unexpected.found)
                + ", which its module does not tell of; build it with each rule as an entrypoint");
  }

  private void walk(String above, Value value, JsonNode data) {
    if (!(value instanceof Value.Obj object)) {
      return;
    }
    object
        .members()
        .forEach(
            (key, member) -> {
              if (key instanceof Value.Str name && !known.contains(above + name.text())) {
                member(above + name.text(), name.text(), member, data.path(name.text()));
              }
            });
  }

  private void member(String path, String name, Value value, JsonNode data) {
    if (data.isObject() || data.isMissingNode()) {
      if (data.isMissingNode() && RULE.test(name)) {
        found.add(path);
      } else {
        walk(path + "/", value, data);
      }
    }
  }
}
