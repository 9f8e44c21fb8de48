package dev.plumbline.policy.source;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a path of {@code --policy} is, by its name and, of a folder, by what lies in it. */
enum SourceKind {
  /** A {@code .rego} file, or a folder of them. */
  REGO,
  /** A module that {@code opa build -t wasm} made. */
  WASM,
  /** An OPA bundle with such a module in it. */
  BUNDLE,
  /** A folder with the three files of a pack. */
  PACK,
  /** JSON or YAML, which belongs to the data. */
  DATA,
  ABSENT,
  OTHER;

  static SourceKind of(Path path) {
    if (Files.isDirectory(path)) {
      return Files.exists(path.resolve("pack.json")) ? PACK : REGO;
    }
    if (!Files.exists(path)) {
      return ABSENT;
    }
    String name = path.toString();
    if (name.endsWith(".rego")) {
      return REGO;
    }
    if (name.endsWith(".wasm")) {
      return WASM;
    }
    if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
      return BUNDLE;
    }
    return DataFiles.isData(path) ? DATA : OTHER;
  }
}
