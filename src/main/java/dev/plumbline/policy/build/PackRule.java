package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A rule as {@code pack.json} describes it.
 *
 * @param severity empty where METADATA names none
 * @param related OPA's {@code related_resources}
 * @param custom what else stands under METADATA {@code custom}
 * @param complete whether it is a complete rule, which may be undefined; a set never is
 * @param origin its first body; not written
 */
record PackRule(
    String id,
    RulePath path,
    Optional<Severity> severity,
    String title,
    String description,
    List<String> controls,
    String remediation,
    List<String> stages,
    ArrayNode related,
    ObjectNode custom,
    boolean complete,
    Origin origin) {

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("path", path.toString())
            .put("package", path.packageText())
            .put("name", path.name())
            .put("entrypoint", path.entrypoint());
    severity.ifPresent(s -> json.put("severity", s.toString()));
    json.put("title", title).put("description", description);
    controls.forEach(json.putArray("controls")::add);
    json.put("remediation", remediation);
    stages.forEach(json.putArray("stages")::add);
    if (complete) {
      json.put("complete", true);
    }
    json.set("relatedResources", related);
    json.set("custom", Json.canonical(custom));
    return json;
  }
}
