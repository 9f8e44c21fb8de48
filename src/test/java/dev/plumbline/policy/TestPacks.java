package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.MachineSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs of the rules under {@code rules/} of the test resources. */
final class TestPacks {
  static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");
  static final Pack RULES = pack(files(manifest()));

  private TestPacks() {}

  static byte[] bytes(String name) {
    try (InputStream in = Pack.class.getResourceAsStream("/dev/plumbline/policy/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Describes every rule of the test resources. */
  static ObjectNode manifest() {
    ObjectNode manifest = Json.object().put("schemaVersion", 1).put("opa", "1.22.2");
    ArrayNode rules = manifest.putArray("rules");
    for (String path :
        List.of(
            "strings.deny",
            "strings.warn_soon",
            "objects.violation",
            "aborts.deny",
            "complete.deny",
            "complete.deny_one",
            "complete.deny_undefined",
            "excepted.deny",
            "excepted.deny_foo",
            "excepted.violation_deny_foo",
            "unexcepted.deny",
            "params.deny",
            "params.deny_absent",
            "slow.deny")) {
      rules.add(rule(path));
    }
    ArrayNode exceptions = manifest.putArray("exceptions");
    for (String name : List.of("excepted", "unexcepted")) {
      exceptions
          .addObject()
          .put("package", "data.t." + name)
          .put("entrypoint", "t/" + name + "/exception");
    }
    return manifest;
  }

  static ObjectNode rule(String path) {
    List<String> parts = List.of(path.split("\\.", -1));
    ObjectNode rule =
        Json.object()
            .put("id", path)
            .put("path", "data.t." + path)
            .put("package", "data.t." + parts.get(0))
            .put("name", parts.get(1))
            .put("entrypoint", "t/" + parts.get(0) + "/" + parts.get(1))
            .put("title", "The rule " + path)
            .put("complete", path.equals("complete.deny"));
    rule.putArray("stages").add("check").add("gate");
    if (path.equals("strings.deny")) {
      rule.put("severity", "high").putArray("controls").add("C-1");
    }
    if (path.equals("strings.warn_soon")) {
      rule.putArray("stages").add("check");
    }
    return rule;
  }

  static Map<String, byte[]> files(ObjectNode manifest) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("policy.wasm", bytes("rules/policy.wasm"));
    files.put("data.json", bytes("rules/data.json"));
    files.put("pack.json", Json.bytes(manifest));
    return files;
  }

  static Pack.Reading read(Map<String, byte[]> files) {
    return Pack.read(
        "pack", name -> Optional.ofNullable(files.get(name)), MachineSource.interpreted());
  }

  private static Pack pack(Map<String, byte[]> files) {
    Pack.Reading reading =
        Pack.read("pack", name -> Optional.ofNullable(files.get(name)), MachineSource.compiled());
    return reading.pack().orElseThrow(() -> new AssertionError(reading.problems()));
  }

  static PolicySet policies(PolicySettings settings) {
    PolicySet.Reading reading = PolicySet.of(List.of(RULES), settings);
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(reading.problems());
    }
    return reading.policies();
  }

  static PolicyEvaluator evaluator() {
    return policies(PolicySettings.none()).evaluator(NOW, Limits.DEFAULT);
  }

  /** An object in JSON, with single quotes. */
  static ObjectNode json(String text) {
    try {
      return (ObjectNode) Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** An input whose {@code pipeline} is this. */
  static ObjectNode input(String pipeline) {
    return Json.object().set("pipeline", json(pipeline));
  }
}
