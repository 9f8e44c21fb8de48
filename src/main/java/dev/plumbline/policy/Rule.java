package dev.plumbline.policy;

import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import java.util.List;
import java.util.Set;

/**
 * One rule of a policy pack.
 *
 * @param id METADATA {@code custom.id}, else the path
 * @param path as Rego names it, {@code data.plumbline.scanning_enabled.deny}
 * @param severity of its findings where a result names none
 * @param level {@link Level#WARN} for {@code warn} rules, else {@link Level#ERROR}
 * @param controls such as {@code NIST-800-53-RA-5}
 * @param stages where it can be evaluated
 * @param enabled false where the configuration switched it off
 */
public record Rule(
    String id,
    String path,
    Severity severity,
    Level level,
    String title,
    String description,
    List<String> controls,
    String remediation,
    Set<Stage> stages,
    boolean enabled) {

  public Rule {
    title = Json.wellFormed(title);
    description = Json.wellFormed(description);
    remediation = Json.wellFormed(remediation);
    controls = controls.stream().map(Json::wellFormed).toList();
    stages = Set.copyOf(stages);
  }
}
