package dev.plumbline.config;

import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the values of settings are read from text. */
final class Readers {
  private Readers() {}

  static Optional<String> text(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  static List<String> texts(List<String> values) {
    return List.copyOf(values);
  }

  /** Groups are told apart from targets; whether there is such a group is not known here. */
  static List<String> targets(List<String> values) {
    for (String value : values) {
      if (!value.startsWith("@") && !isTarget(value)) {
        throw new IllegalArgumentException(
            "found " + quote(value) + ", wanted 123456789012/eu-central-1 or @group");
      }
    }
    return List.copyOf(values);
  }

  private static boolean isTarget(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && Target.isAccount(text.substring(0, slash))
        && Target.isRegion(text.substring(slash + 1));
  }

  static boolean flag(List<String> values) {
    return choice(List.of("true", "false"), values).equals("true");
  }

  static <E extends Enum<E>> E choice(Class<E> type, List<String> values) {
    List<E> constants = List.of(type.getEnumConstants());
    String name = choice(constants.stream().map(Object::toString).toList(), values);
    return constants.stream().filter(c -> c.toString().equals(name)).findFirst().orElseThrow();
  }

  static String choice(List<String> allowed, List<String> values) {
    String found = values.get(0);
    if (!allowed.contains(found)) {
      throw new IllegalArgumentException(
          "found "
              + quote(found)
              + ", wanted one of "
              + String.join(", ", allowed)
              + Suggestion.didYouMean(found, allowed));
    }
    return found;
  }

  static Setting.Reader<Integer> whole(int least, int most) {
    return values -> {
      try {
        int number = Integer.parseInt(values.get(0));
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below, as for a number out of range
      }
      throw new IllegalArgumentException(
          "found "
              + quote(values.get(0))
              + ", wanted a whole number from "
              + least
              + " to "
              + most);
    };
  }

  static Optional<Double> rate(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(values.get(0));
      if (number > 0 && number <= 10_000) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw new IllegalArgumentException(
        "found " + quote(values.get(0)) + ", wanted a number above 0, up to 10000");
  }

  static double share(List<String> values) {
    try {
      double number = Double.parseDouble(values.get(0));
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw new IllegalArgumentException(
        "found " + quote(values.get(0)) + ", wanted a number from 0 to 1");
  }

  static Optional<URI> url(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI url = new URI(values.get(0));
      if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // said below, as for another kind of URL
    }
    throw new IllegalArgumentException(
        "found " + quote(values.get(0)) + ", wanted a URL such as https://host:port");
  }

  /** RFC 3339 with any offset, cut to seconds. */
  static Optional<Instant> instant(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          OffsetDateTime.parse(values.get(0)).toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "found "
              + quote(values.get(0))
              + ", wanted an RFC 3339 time such as 2026-01-31T04:00:00Z",
          e);
    }
  }

  static List<OutputTarget> outputs(List<String> formats, List<String> values) {
    List<OutputTarget> outputs = new ArrayList<>();
    for (String value : values) {
      int cut = value.indexOf('=');
      if (cut <= 0 || cut == value.length() - 1) {
        throw new IllegalArgumentException(
            "found " + quote(value) + ", wanted FORMAT=PATH such as junit=report.xml");
      }
      String format = choice(formats, List.of(value.substring(0, cut)));
      outputs.add(new OutputTarget(format, value.substring(cut + 1)));
    }
    if (outputs.stream().filter(OutputTarget::standardOutput).count() > 1) {
      throw new IllegalArgumentException("only one output can be -, which is standard output");
    }
    return List.copyOf(outputs);
  }

  private static String quote(String text) {
    return "\"" + text + "\"";
  }
}
