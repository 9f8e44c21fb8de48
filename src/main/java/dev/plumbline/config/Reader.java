package dev.plumbline.config;

import java.util.List;

/**
 * Makes a value from what was written.
 *
 * @param form what each text may be
 */
public record Reader<T>(Form form, Parse<T> parse) {
  /** From all texts of a value. */
  public interface Parse<T> {
    /**
     * @throws IllegalArgumentException saying what was found and what is wanted
     */
    T of(List<String> texts);
  }

  /**
   * @throws IllegalArgumentException saying what was found and what is wanted
   */
  public T read(List<String> texts) {
    return parse.of(texts);
  }
}
