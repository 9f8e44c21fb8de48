package dev.plumbline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.config.Setting;
import dev.plumbline.config.Source;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The configuration for programs. */
final class ConfigJson {
  private ConfigJson() {}

  static String of(ConfigView view) {
    ObjectNode page = Json.object();
    page.put("command", view.command().name());
    page.put("file", view.file().map(Object::toString).orElse(null));
    page.put("base", view.session().base().toString());
    ArrayNode settings = page.putArray("settings");
    view.settings().forEach(setting -> setting(view, setting, settings.addObject()));
    group(page.putObject("targets"), view.targets());
    group(page.putObject("rules"), view.rules());
    group(page.putObject("params"), view.params());
    ArrayNode problems = page.putArray("problems");
    view.problems().stream().sorted().forEach(p -> problem(p, problems.addObject()));
    return new String(Json.pretty(page), StandardCharsets.UTF_8);
  }

  private static void setting(ConfigView view, Setting<?> setting, ObjectNode node) {
    Source source = view.configuration().written(setting).source();
    node.put("name", setting.name());
    node.put("key", setting.everywhere() ? setting.key() : null);
    node.put("variable", setting.everywhere() ? setting.variable() : null);
    node.set("value", view.value(setting));
    node.put("source", source.kind().toString());
    node.put("where", source.kind() == Source.Kind.DEFAULT ? null : source.where());
  }

  private static void group(ObjectNode node, Map<String, ConfigView.Shown> members) {
    members.forEach(
        (name, shown) ->
            node.putObject(name).put("where", shown.from()).set("value", shown.value()));
  }

  private static void problem(Problem problem, ObjectNode node) {
    node.put("kind", problem.kind().toString());
    node.put("severity", problem.severity().toString());
    node.put("message", problem.message());
    node.put("origin", problem.origin().map(Object::toString).orElse(null));
    node.put("hint", problem.hint().orElse(null));
  }
}
