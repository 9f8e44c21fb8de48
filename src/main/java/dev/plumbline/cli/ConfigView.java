package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.Setting;
import dev.plumbline.config.Setting.Arity;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.RuleSetting;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What {@code --show-config} shows of one command, in the words of {@code plumbline.yaml}. */
record ConfigView(Command command, Session session, Optional<PolicySet> policies) {
  private static final Pattern USER = Pattern.compile("://[^/@]*@");

  /** Something that holds, and where it was written. */
  record Shown(JsonNode value, String from) {}

  Configuration configuration() {
    return session.configuration();
  }

  Optional<Path> file() {
    return configuration().file().path();
  }

  List<Problem> problems() {
    return session.problems();
  }

  /** What holds, as the file would say it; null where nothing does. */
  JsonNode value(Setting<?> setting) {
    List<String> texts = configuration().written(setting).texts();
    if (setting.many()) {
      ArrayNode list = Json.array();
      texts.forEach(text -> list.add(scalar(setting, text)));
      return list;
    }
    return texts.isEmpty() ? NullNode.getInstance() : scalar(setting, texts.get(0));
  }

  private JsonNode scalar(Setting<?> setting, String written) {
    String text = USER.matcher(fromBase(setting, written)).replaceAll("://***@");
    return switch (setting.reader().form().type()) {
      case TEXT -> TextNode.valueOf(text);
      case FLAG -> BooleanNode.valueOf(text.equals("true"));
      case WHOLE -> IntNode.valueOf(Integer.parseInt(text));
      case NUMBER -> DecimalNode.valueOf(BigDecimal.valueOf(Double.parseDouble(text)));
    };
  }

  /** Paths of the file are relative to it, wherever the command was called. */
  private String fromBase(Setting<?> setting, String text) {
    return switch (setting.holds()) {
      case TEXT -> text;
      case PATH -> path(text);
      case PROGRAM -> text.contains("/") ? path(text) : text;
      case OUTPUT -> {
        int cut = text.indexOf('=') + 1;
        yield text.substring(0, cut) + path(text.substring(cut));
      }
    };
  }

  private String path(String text) {
    return text.equals("-") ? text : session.fromBase(text);
  }

  /** Groups of targets. */
  Map<String, Shown> targets() {
    Map<String, Origin> places = configuration().file().targetPlaces();
    Map<String, Shown> shown = new TreeMap<>();
    configuration()
        .file()
        .targets()
        .forEach((name, targets) -> shown.put(name, new Shown(json(targets), at(places, name))));
    return shown;
  }

  private static JsonNode json(List<Target> targets) {
    ArrayNode list = Json.array();
    for (Target target : targets) {
      ObjectNode node = list.addObject();
      node.put("account", target.account()).put("region", target.region());
      if (!target.partition().equals(Target.partitionOf(target.region()))) {
        node.put("partition", target.partition());
      }
    }
    return list;
  }

  /** What the file says of rules, in the order in which it holds. */
  Map<String, Shown> rules() {
    var file = configuration().file();
    Map<String, RuleSetting> rules = new LinkedHashMap<>(file.driftRules().rules());
    rules.putAll(file.policySettings().rules());
    Map<String, Shown> shown = new LinkedHashMap<>();
    rules.forEach(
        (id, rule) ->
            shown.put(
                id, new Shown(json(rule), at(file.policySettings().places(), "rules." + id))));
    return shown;
  }

  private static JsonNode json(RuleSetting rule) {
    ObjectNode node = Json.object();
    rule.enabled().ifPresent(enabled -> node.put("enabled", enabled));
    rule.severity().ifPresent(severity -> node.put("severity", severity.toString()));
    return node;
  }

  /** Every parameter that the policies see; those of the file alone where none are read. */
  Map<String, Shown> params() {
    var settings = configuration().file().policySettings();
    JsonNode params = policies.map(set -> set.data().path("params")).orElseGet(settings::params);
    Map<String, Shown> shown = new TreeMap<>();
    params
        .properties()
        .forEach(
            param -> {
              String name = "params." + param.getKey();
              shown.put(param.getKey(), new Shown(param.getValue(), at(settings.places(), name)));
            });
    return shown;
  }

  private static String at(Map<String, Origin> places, String name) {
    return Optional.ofNullable(places.get(name)).map(Origin::toString).orElse("default");
  }

  /** Settings that a file may hold, then the others; each in the order of help. */
  List<Setting<?>> settings() {
    List<Setting<?>> settings = new ArrayList<>(command.settings());
    settings.sort((a, b) -> Boolean.compare(b.everywhere(), a.everywhere()));
    return settings;
  }

  /** Whether it takes no value that a person could miss. */
  boolean unset(Setting<?> setting) {
    return setting.arity() != Arity.SWITCH && configuration().written(setting).texts().isEmpty();
  }
}
