package dev.plumbline.policy.source;

import dev.plumbline.policy.build.CacheFolder;
import dev.plumbline.policy.build.Namespaces;
import dev.plumbline.policy.build.OpaProgram;
import dev.plumbline.policy.build.RegoVersion;
import java.nio.file.Path;
import java.util.List;

/**
 * Which policies a run is to have.
 *
 * @param bundled whether those that come with Plumbline are among them
 * @param policies absolute paths: {@code .rego} files and folders, {@code .wasm}, bundles, packs
 * @param data absolute paths of JSON and YAML files, and folders of them
 * @param namespaces the packages wanted of {@code policies}; the bundled ones are not narrowed
 * @param rego what {@code .rego} files are written in
 * @param cache where compiled Rego is kept
 * @param base the folder that messages name files relative to
 */
public record PolicyRequest(
    boolean bundled,
    List<Path> policies,
    List<Path> data,
    Namespaces namespaces,
    RegoVersion rego,
    OpaProgram opa,
    CacheFolder cache,
    Path base) {
  public PolicyRequest {
    policies = List.copyOf(policies);
    data = List.copyOf(data);
  }

  /** Those of the policies that are Rego: files and folders. */
  public List<Path> regoPaths() {
    return policies.stream().filter(path -> SourceKind.of(path) == SourceKind.REGO).toList();
  }

  /** A file as messages and reports name it, with {@code /}. */
  String shown(Path file) {
    String name = base.relativize(file).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }
}
