package dev.plumbline.policy.build;

import dev.plumbline.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Everything that a pack and its warnings depend on, in one digest. */
final class CacheKey {
  /** To be raised with every change of what an entry holds, or of how rules are described. */
  private static final String FORM = "1";

  private CacheKey() {}

  static String of(CacheFolder cache, String opa, Recipe recipe, SourceTree tree)
      throws IOException {
    List<String> parts = new ArrayList<>(List.of(FORM, cache.plumbline(), opa));
    parts.add(recipe.rego().toString());
    parts.addAll(new TreeSet<>(recipe.namespaces().names()));
    parts.add("");
    parts.addAll(tree.roots());
    for (String file : tree.files()) {
      parts.add("");
      parts.add(file);
      parts.add(tree.shown(file));
      parts.add(Sha256.hex(tree.read(file)));
    }
    String text = String.join("\0", parts);
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
