package dev.plumbline.policy.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Go's verbs for strings: {@code v s q x X}. */
final class GoTexts {
  private GoTexts() {}

  static String format(GoArgument.Text argument, GoFlags flags, int verb) {
    return switch (verb) {
      case 'v' -> flags.sharpV ? quoted(argument.text(), flags) : truncated(argument.text(), flags);
      case 's' -> truncated(argument.text(), flags);
      case 'q' -> quoted(argument.text(), flags);
      case 'x' -> hex(argument.text(), flags);
      case 'X' -> hex(argument.text(), flags).toUpperCase(Locale.ROOT);
      default -> argument.wrongVerb(flags, verb);
    };
  }

  /** At most as many characters as the precision allows, at the wanted width. */
  static String truncated(String text, GoFlags flags) {
    return flags.padded(cut(text, flags));
  }

  private static String cut(String text, GoFlags flags) {
    int limit = flags.precision.orElse(Integer.MAX_VALUE);
    return text.codePointCount(0, text.length()) <= limit
        ? text
        : text.substring(0, text.offsetByCodePoints(0, limit));
  }

  private static String quoted(String text, GoFlags flags) {
    String cut = cut(text, flags);
    if (flags.sharp && GoQuote.canBackquote(cut)) {
      return flags.padded("`" + cut + "`");
    }
    return flags.padded(flags.plus ? GoQuote.ascii(cut) : GoQuote.text(cut));
  }

  /** The bytes in UTF-8, as many as the precision allows. */
  private static String hex(String text, GoFlags flags) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, flags.precision.orElse(Integer.MAX_VALUE));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(i > 0 && flags.space ? " " : "");
      out.append(flags.sharp && (i == 0 || flags.space) ? "0x" : "");
      out.append(Character.forDigit(bytes[i] >> 4 & 15, 16));
      out.append(Character.forDigit(bytes[i] & 15, 16));
    }
    return flags.padded(out.toString());
  }
}
