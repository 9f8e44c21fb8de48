package dev.plumbline.policy.wasm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.ValueJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The policy {@code host/host.rego} of the test resources, compiled once. */
final class TestModules {
  static final PolicyModule HOST = load(bytes("host/policy.wasm"));
  static final Surroundings SURROUNDINGS = new Surroundings(Instant.parse("2026-11-23T01:02:03Z"));

  private TestModules() {}

  static byte[] bytes(String name) {
    try (InputStream in = PolicyModule.class.getResourceAsStream("/dev/plumbline/policy/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicyModule load(byte[] wasm) {
    try {
      return PolicyModule.load(wasm, MachineSource.compiled());
    } catch (InvalidModuleException e) {
      throw new IllegalStateException(e);
    }
  }

  static PolicyInstance instance(Limits limits) {
    return HOST.instance(bytes("host/data.json"), limits, SURROUNDINGS);
  }

  static PolicyInstance instance() {
    return instance(Limits.DEFAULT);
  }

  /** The value of an entrypoint over this input, which must be defined. */
  static JsonNode value(PolicyInstance instance, String entrypoint, JsonNode input) {
    instance
        .input(Json.bytes(input))
        .ifPresent(
            failed -> {
              throw new AssertionError(failed.reason());
            });
    Outcome outcome = instance.evaluate(entrypoint);
    if (outcome instanceof Outcome.Defined defined) {
      return ValueJson.json(defined.value());
    }
    throw new AssertionError(outcome);
  }
}
