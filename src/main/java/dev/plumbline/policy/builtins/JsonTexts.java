package dev.plumbline.policy.builtins;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code json.marshal_with_options}, and {@code json.marshal} and {@code json.is_valid}, which OPA
 * has inside its wasm too, but otherwise: there members stand in the order of their hashes, and
 * broken text is called valid.
 *
 * @see <a
 *     href="https://www.openpolicyagent.org/docs/policy-reference#builtin-encoding">encoding</a>
 */
final class JsonTexts {
  private static final Set<String> OPTIONS = Set.of("prefix", "indent", "pretty");

  /** As deep as Go reads it, and as long as a text can be. */
  private static final JsonFactory GRAMMAR =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(10_000)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private JsonTexts() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "json.marshal_with_options",
        JsonTexts::marshal,
        "json.marshal",
        arguments -> Value.of(GoJson.compact(arguments.value(0))),
        "json.is_valid",
        arguments -> Value.of(isValid(arguments.value(0))));
  }

  /** Over several lines where {@code pretty} says so, or where it is silent and another does. */
  private static Value marshal(Arguments arguments) {
    Value.Obj options = arguments.object(1);
    for (Value name : options.members().keySet()) {
      if (!(name instanceof Value.Str text && OPTIONS.contains(text.text()))) {
        throw new BuiltinException("object contained unknown key " + name);
      }
    }
    Optional<String> prefix = text(options, "prefix");
    Optional<String> indent = text(options, "indent");
    boolean pretty = flag(options, "pretty").orElse(prefix.isPresent() || indent.isPresent());
    Value value = arguments.value(0);
    return Value.of(
        pretty
            ? prefix.orElse("") + GoJson.indented(value, prefix.orElse(""), indent.orElse("\t"))
            : GoJson.compact(value));
  }

  private static boolean isValid(Value value) {
    if (!(value instanceof Value.Str text)) {
      return false;
    }
    try (JsonParser parser = GRAMMAR.createParser(text.text())) {
      boolean any = parser.nextToken() != null;
      parser.skipChildren();
      return any && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> text(Value.Obj options, String name) {
    Optional<Value> option = Optional.ofNullable(options.members().get(Value.of(name)));
    if (option.isPresent() && !(option.get() instanceof Value.Str)) {
      throw new BuiltinException("key " + name + " failed cast to string");
    }
    return option.map(text -> ((Value.Str) text).text());
  }

  private static Optional<Boolean> flag(Value.Obj options, String name) {
    Optional<Value> option = Optional.ofNullable(options.members().get(Value.of(name)));
    if (option.isPresent() && !(option.get() instanceof Value.Bool)) {
      throw new BuiltinException("key " + name + " failed cast to bool");
    }
    return option.map(flag -> ((Value.Bool) flag).is());
  }
}
