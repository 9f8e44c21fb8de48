package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of the functions that a policy calls on its host. The others are inside the wasm. */
public final class Builtins {
  /** Functions that reach out of a policy, which no policy is given. */
  private static final Map<String, String> NEVER =
      Map.of(
          "http.send", "it would open connections",
          "net.lookup_ip_addr", "it would ask the network",
          "opa.runtime", "it would show this process and its environment",
          "providers.aws.sign_req", "it would handle credentials");

  private static final List<Map<String, Builtin>> FAMILIES =
      List.of(
          Digests.all(),
          Encodings.all(),
          Regexes.all(),
          Semvers.all(),
          Sprintf.all(),
          Subsets.all(),
          Texts.all(),
          Times.all(),
          Units.all());

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

  /** Why there is no function of this name, as a sentence without its full stop. */
  public static String refusal(String name) {
    return Optional.ofNullable(NEVER.get(name))
        .map(why -> "it calls " + name + ", which no policy is given here: " + why)
        .orElse("it calls " + name + ", a built-in function that is not known here");
  }
}
