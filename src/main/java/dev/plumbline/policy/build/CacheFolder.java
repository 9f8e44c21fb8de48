package dev.plumbline.policy.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where compiled packs are kept from run to run.
 *
 * @param folder made when it is needed; empty where nothing is to be kept
 * @param plumbline the version that made them: another one may describe the same sources otherwise
 */
public record CacheFolder(Optional<Path> folder, String plumbline) {
  /** Nothing is kept. */
  public static final CacheFolder NONE = new CacheFolder(Optional.empty(), "");
}
