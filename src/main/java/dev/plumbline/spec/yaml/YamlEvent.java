package dev.plumbline.spec.yaml;

import java.util.Optional;

/** One of the parser's events, for readers that give scalars a meaning of their own. */
public sealed interface YamlEvent {
  /** A document begins. */
  record Document() implements YamlEvent {}

  /**
   * A scalar.
   *
   * @param anchor its name, without {@code &}
   * @param tag as it is written out in full, or {@code !}
   * @param plain whether it stands without quotes and is no block
   */
  record Scalar(Optional<String> anchor, Optional<String> tag, String text, boolean plain)
      implements YamlEvent {}

  /** A sequence or a mapping begins; a mapping's keys and values follow in turn. */
  record Begin(Optional<String> anchor, boolean mapping) implements YamlEvent {}

  /** The innermost sequence or mapping ends. */
  record End() implements YamlEvent {}

  /** The node of this anchor once more. */
  record Alias(String name) implements YamlEvent {}
}
