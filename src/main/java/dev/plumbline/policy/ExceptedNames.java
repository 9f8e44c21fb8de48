package dev.plumbline.policy;

import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.wasm.Outcome;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the {@code exception} of a package yields: lists of rule names without their prefix.
 *
 * @param error why it could not be evaluated; nothing is excepted then
 */
record ExceptedNames(Set<String> names, Optional<String> error) {
  static final ExceptedNames NONE = new ExceptedNames(Set.of(), Optional.empty());

  ExceptedNames {
    names = Set.copyOf(names);
  }

  static ExceptedNames of(PackManifest.PackException exception, Outcome outcome) {
    if (outcome instanceof Outcome.Defined defined) {
      return names(exception, defined.value());
    }
    if (outcome instanceof Outcome.Undefined && exception.complete()) {
      return NONE;
    }
    String why = outcome instanceof Outcome.Failed failed ? failed.reason() : "it is undefined";
    return wrong(exception, why);
  }

  private static ExceptedNames names(PackManifest.PackException exception, Value value) {
    Set<String> names = new HashSet<>();
    for (Value list : elements(value).orElse(List.of())) {
      for (Value name : elements(list).orElse(List.of())) {
        if (name instanceof Value.Str text) {
          names.add(text.text());
        }
      }
    }
    return elements(value).isEmpty()
        ? wrong(exception, "it yields no list of lists of rule names")
        : new ExceptedNames(names, Optional.empty());
  }

  private static Optional<Collection<Value>> elements(Value value) {
    if (value instanceof Value.SetOf set) {
      return Optional.of(set.elements());
    }
    return value instanceof Value.Arr array ? Optional.of(array.elements()) : Optional.empty();
  }

  private static ExceptedNames wrong(PackManifest.PackException exception, String why) {
    return new ExceptedNames(
        Set.of(), Optional.of(exception.packagePath() + ".exception cannot be applied: " + why));
  }
}
