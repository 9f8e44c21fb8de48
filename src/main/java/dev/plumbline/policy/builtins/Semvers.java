package dev.plumbline.policy.builtins;

import java.util.Map;

/**
 * {@code semver.*}.
 *
 * @see <a href="https://semver.org/">Semantic Versioning 2.0.0</a>
 */
final class Semvers {
  private Semvers() {}

  static Map<String, Builtin> all() {
    return Map.of("semver.compare", Semvers::compare, "semver.is_valid", Semvers::isValid);
  }

  private static Value compare(Arguments arguments) {
    int order = Semver.of(arguments.text(0)).compareTo(Semver.of(arguments.text(1)));
    return Value.of(Integer.signum(order));
  }

  private static Value isValid(Arguments arguments) {
    Value version = arguments.value(0);
    try {
      return Value.of(version instanceof Value.Str text && Semver.of(text.text()).major() >= 0);
    } catch (BuiltinException e) {
      return Value.of(false);
    }
  }
}
