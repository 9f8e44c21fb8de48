package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.config.ConfigFile;
import dev.plumbline.config.Form;
import dev.plumbline.config.Setting;
import dev.plumbline.config.Settings;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;

/** {@code plumbline.yaml}, made from the rows of the settings. */
final class ConfigSchema {
  private ConfigSchema() {}

  static ObjectNode body() {
    Members members = new Members();
    Settings.ALL.forEach(s -> members.with(s.key(), setting(s), s.help()));
    members
        .with("targets", targets(), "Groups of targets, which specs name as \"@name\".")
        .with("rules", rules(), "What is made of rules, by id or by a pattern with *.")
        .with("params", Shapes.type("object"), "Parameters of the policies.");
    ObjectNode document = members.object(ConfigFile.keys());
    // A file in which every line is a comment.
    document.putArray("type").add("object").add("null");
    return document;
  }

  private static ObjectNode setting(Setting<?> setting) {
    ObjectNode one = value(setting.reader().form());
    return setting.many() ? Shapes.oneOrMany(one) : withDefault(one, setting);
  }

  private static ObjectNode withDefault(ObjectNode shape, Setting<?> setting) {
    return setting.defaults().isEmpty() ? shape : shape.put("default", setting.defaults().get(0));
  }

  private static ObjectNode value(Form form) {
    return switch (form.type()) {
      case FLAG -> flag();
      case WHOLE -> number("integer", form, "^[+-]?\\p{Nd}+$");
      case NUMBER -> number("number", form, "\\p{Nd}");
      case TEXT -> text(form);
    };
  }

  private static ObjectNode flag() {
    ObjectNode flag = Json.object();
    flag.putArray("enum").add(true).add(false).add("true").add("false");
    return flag;
  }

  private static ObjectNode number(String type, Form form, String quoted) {
    ObjectNode number = Shapes.type(type);
    number.put("minimum", (long) form.least()).put("maximum", (long) form.most());
    return Shapes.any(number, Shapes.string().put("pattern", quoted));
  }

  private static ObjectNode text(Form form) {
    if (!form.choices().isEmpty()) {
      return Shapes.choice(form.choices());
    }
    return form.pattern().isEmpty() ? Shapes.text() : Shapes.text(form.pattern());
  }

  private static ObjectNode targets() {
    return Shapes.map(Shapes.list(TargetShapes.target()).put("minItems", 1));
  }

  private static ObjectNode rules() {
    ObjectNode rule =
        new Members()
            .with("enabled", Shapes.type("boolean"), "Whether it is looked at.")
            .with("severity", Shapes.choice(Severity.class), "Instead of its own.")
            .object();
    ObjectNode rules = Shapes.map(rule);
    ObjectNode known = rules.putObject("properties");
    for (Field field : Catalog.imagePipeline().members(FieldPath.ROOT).values()) {
      if (field.comparison() != Comparison.NEVER) {
        known.set("drift." + field.name(), Shapes.described(rule, field.why()));
      }
    }
    return rules;
  }
}
