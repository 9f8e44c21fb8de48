package dev.plumbline.policy.builtins;

import java.util.Map;

/**
 * {@code glob.quote_meta} and {@code regex.globs_match}; matching a glob is inside the wasm.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-glob">glob</a>
 */
final class Globs {
  private Globs() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "glob.quote_meta",
        arguments -> Value.of(arguments.text(0).replaceAll("[*?\\\\\\[\\]{}]", "\\\\$0")),
        "regex.globs_match",
        arguments ->
            Value.of(
                GlobIntersection.exists(
                    GlobToken.all(arguments.text(0)), GlobToken.all(arguments.text(1)))));
  }
}
