package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as {@code pack.json} describes it.
 *
 * @param packagePath such as {@code data.plumbline.scanning_enabled}
 * @param name such as {@code deny} or {@code warn_soon}
 * @param entrypoint its path with slashes, or that of a package around it
 * @param member where it lies in what the entrypoint answers; empty where it is the answer
 * @param severity empty where METADATA names none
 * @param complete whether it is a complete rule, which may be undefined; a partial set never is
 * @param related pages to read on
 * @param custom what else its METADATA says under {@code custom}
 */
record PackRule(
    String id,
    String path,
    String packagePath,
    String name,
    String entrypoint,
    List<String> member,
    Optional<Severity> severity,
    String title,
    String description,
    List<String> controls,
    String remediation,
    Set<Stage> stages,
    boolean complete,
    List<RelatedPage> related,
    ObjectNode custom) {
  PackRule {
    member = List.copyOf(member);
    controls = List.copyOf(controls);
    stages = Set.copyOf(stages);
    related = List.copyOf(related);
    custom = Json.canonical(custom);
  }

  /** The same rule under another id. */
  PackRule withId(String other) {
    return new PackRule(
        other,
        path,
        packagePath,
        name,
        entrypoint,
        member,
        severity,
        title,
        description,
        controls,
        remediation,
        stages,
        complete,
        related,
        custom);
  }

  /** The names on the way from {@code data} to it. */
  List<String> segments() {
    List<String> names = new ArrayList<>(List.of(entrypoint.split("/", -1)));
    names.addAll(member);
    return names;
  }

  Level level() {
    return name.startsWith("warn") ? Level.WARN : Level.ERROR;
  }

  /** The name as an {@code exception} gives it: without its prefix, empty for the bare ones. */
  String exceptionName() {
    String rest = name;
    for (String prefix : List.of("violation", "deny", "warn")) {
      if (rest.equals(prefix)) {
        return "";
      }
      rest = rest.startsWith(prefix + "_") ? rest.substring(prefix.length() + 1) : rest;
    }
    return rest;
  }
}
