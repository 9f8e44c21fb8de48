package dev.plumbline.spec.yaml;

/**
 * How much a file may ask of us, so that a hostile one costs bounded time and memory.
 *
 * @param bytes of the whole file
 * @param depth of mappings and lists inside each other
 * @param aliased nodes (and so many times 32 characters) that all aliases and merge keys of a
 *     document may add to what is written out
 * @param problems that are told; reading stops there
 */
public record YamlLimits(int bytes, int depth, int aliased, int problems) {
  /** For files that people write. */
  public static final YamlLimits DEFAULT = new YamlLimits(8 << 20, 100, 200_000, 200);

  public YamlLimits {
    if (bytes < 1 || depth < 1 || depth > 1000 || aliased < 0 || problems < 1) {
      throw new IllegalArgumentException("no limits for YAML");
    }
  }

  /** The same limits for files of another size. */
  public YamlLimits ofBytes(int most) {
    return new YamlLimits(most, depth, aliased, problems);
  }
}
