package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.config.Setting;
import dev.plumbline.model.Json;
import dev.plumbline.spec.yaml.YamlWriter;
import java.util.Map;
import java.util.Set;

/** The configuration as a {@code plumbline.yaml} that says the same, with comments. */
final class ConfigYaml {
  private static final int COLUMN = 40;

  private final StringBuilder out = new StringBuilder();

  private ConfigYaml() {}

  static String of(ConfigView view) {
    return new ConfigYaml().page(view);
  }

  private String page(ConfigView view) {
    out.append("# What holds for \"plumbline ").append(view.command().name());
    out.append("\", and where it was said. The file: ");
    out.append(view.file().map(Object::toString).orElse("none")).append(".\n");
    view.settings().forEach(setting -> setting(view, setting));
    group("targets", view.targets());
    group("rules", view.rules());
    group("params", view.params());
    return out.toString();
  }

  private void setting(ConfigView view, Setting<?> setting) {
    String from = view.configuration().written(setting).source().toString();
    if (!setting.everywhere()) {
      String value = view.unset(setting) ? "" : " " + view.value(setting);
      line("# " + setting.onLine() + value, from + ", on the command line only");
    } else if (view.unset(setting)) {
      line("# " + setting.key() + ":", from);
    } else {
      entry("", setting.key(), view.value(setting), from);
    }
  }

  private void group(String name, Map<String, ConfigView.Shown> members) {
    if (!members.isEmpty()) {
      out.append(name).append(":\n");
      members.forEach((key, shown) -> entry("  ", key, shown.value(), shown.from()));
    }
  }

  /** The comment stands behind the first line, whatever follows. */
  private void entry(String indent, String key, JsonNode value, String from) {
    String text = YamlWriter.document(Json.object().set(key, value), Set.of(key));
    int end = text.indexOf('\n');
    line(indent + text.substring(0, end), from);
    text.substring(end + 1).lines().forEach(more -> out.append(indent).append(more).append('\n'));
  }

  private void line(String text, String comment) {
    out.append(text).append(" ".repeat(Math.max(1, COLUMN - text.length())));
    out.append("# ").append(comment).append('\n');
  }
}
