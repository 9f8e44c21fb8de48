package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of the functions that a policy calls on its host. The others are inside the wasm. */
public final class Builtins {
  /**
   * What no policy is given, and why; a name that ends with a dot stands for all that begin so.
   * Everything else of OPA is in {@link #FAMILIES} or inside the wasm.
   */
  private static final Map<String, String> REFUSED =
      Map.of(
          "http.send", "it would open connections",
          "net.lookup_ip_addr", "it would ask the network",
          "opa.runtime", "it would show this process and its environment",
          "providers.aws.sign_req", "it would handle credentials",
          "io.jwt.", "a pipeline holds no tokens, and a policy should hold no keys",
          "crypto.x509.", "a pipeline holds no certificates, and a policy should hold no keys",
          "crypto.parse_private_keys", "a policy should hold no keys",
          "graphql.", "a pipeline holds no GraphQL",
          "rego.parse_module", "the parser of Rego is a part of OPA that wasm does not hold",
          "rego.metadata.", "OPA's compiler puts the metadata in its place, and here it has not");

  private static final List<Map<String, Builtin>> FAMILIES =
      List.of(
          Casts.all(),
          Cidrs.all(),
          Digests.all(),
          Encodings.all(),
          Globs.all(),
          Graphs.all(),
          JsonTexts.all(),
          Numbers.all(),
          Patches.all(),
          Prints.all(),
          Regexes.all(),
          Schemas.all(),
          Semvers.all(),
          Sprintf.all(),
          Subsets.all(),
          Templates.all(),
          Texts.all(),
          Times.all(),
          Units.all(),
          Uris.all(),
          UrlQueries.all(),
          Uuids.all(),
          Yamls.all());

  private static final Map<String, Builtin> TABLE = table();

  private Builtins() {}

  private static Map<String, Builtin> table() {
    Map<String, Builtin> table = new TreeMap<>();
    for (Map<String, Builtin> family : FAMILIES) {
      family.forEach(
          (name, builtin) -> {
            if (table.put(name, builtin) != null) {
              throw new IllegalStateException(name + " stands in two families");
            }
          });
    }
    return table;
  }

  /** The names of all functions here. */
  public static SortedSet<String> names() {
    return new TreeSet<>(TABLE.keySet());
  }

  /** The function of this name. */
  public static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(TABLE.get(name)).map(Builtins::host);
  }

  private static HostFunction host(Builtin builtin) {
    return (arguments, surroundings) -> {
      try {
        return Optional.of(builtin.apply(new Arguments(arguments, surroundings)));
      } catch (BuiltinException e) {
        return Optional.empty();
      }
    };
  }

  /** Why no policy is given the function of this name, though OPA has it; empty for any other. */
  public static Optional<String> refused(String name) {
    return REFUSED.entrySet().stream()
        .filter(
            e -> e.getKey().endsWith(".") ? name.startsWith(e.getKey()) : name.equals(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Why there is no function of this name, as a sentence without its full stop. */
  public static String refusal(String name) {
    return refused(name)
        .map(why -> "it calls " + name + ", which no policy is given here: " + why)
        .orElse("it calls " + name + ", a built-in function that is not known here");
  }
}
