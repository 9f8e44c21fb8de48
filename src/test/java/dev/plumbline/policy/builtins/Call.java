package dev.plumbline.policy.builtins;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls functions with arguments in Rego's own text. */
final class Call {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(Instant.parse("2026-11-23T01:02:03.000000004Z"));

  private Call() {}

  static Value value(String rego) {
    return ValueReader.read(rego.getBytes(StandardCharsets.UTF_8));
  }

  /** The answer as Rego prints it; empty where it is undefined. */
  static Optional<String> of(String name, String... arguments) {
    List<Value> values = Stream.of(arguments).map(Call::value).toList();
    return Builtins.find(name).orElseThrow().call(values, SURROUNDINGS).map(Value::toString);
  }
}
