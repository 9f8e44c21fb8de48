package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Sha256;
import dev.plumbline.policy.wasm.PolicyModule;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The three files of a pack, by name. The same sources and {@code opa} give the same bytes. */
final class PackFiles {
  static final String WASM = "policy.wasm";
  static final String DATA = "data.json";
  static final String MANIFEST = "pack.json";

  private PackFiles() {}

  /** Puts a pack together. */
  static SortedMap<String, byte[]> of(ObjectNode manifest, byte[] wasm, byte[] data) {
    return new TreeMap<>(Map.of(WASM, wasm, DATA, data, MANIFEST, Json.pretty(manifest)));
  }

  /**
   * Describes a pack.
   *
   * @param sources the digest of each source, by its name
   */
  static ObjectNode manifest(
      String opa, RegoVersion rego, SortedMap<String, String> sources, RuleBook book, byte[] wasm) {
    ObjectNode manifest =
        Json.object()
            .put("schemaVersion", 1)
            .put("opa", opa)
            .put("regoVersion", rego.toString())
            .put("wasmSha256", Sha256.hex(wasm));
    ArrayNode files = manifest.putArray("sources");
    sources.forEach((file, digest) -> files.addObject().put("file", file).put("sha256", digest));
    ArrayNode rules = manifest.putArray("rules");
    book.rules().forEach(rule -> rules.add(rule.json()));
    ArrayNode exceptions = manifest.putArray("exceptions");
    for (RuleBook.Exempting rule : book.exceptions()) {
      ObjectNode exception =
          exceptions
              .addObject()
              .put("package", rule.path().packageText())
              .put("entrypoint", rule.path().entrypoint());
      if (rule.complete()) {
        exception.put("complete", true);
      }
    }
    return manifest;
  }

  /** What a host has to give to a pack: a version of OPA's wasm ABI, and functions. */
  static ObjectNode capabilities(PolicyModule module) {
    ObjectNode needs = Json.object().put("wasmAbi", module.abi());
    module.builtins().forEach(needs.putArray("builtins")::add);
    return needs;
  }
}
