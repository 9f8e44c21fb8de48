package dev.plumbline.config;

import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the values of settings are read from text. */
final class Readers {
  private Readers() {}

  static Reader<String> word() {
    return new Reader<>(Form.TEXT, values -> values.get(0));
  }

  static Reader<Optional<String>> text() {
    return new Reader<>(Form.TEXT, values -> values.stream().findFirst());
  }

  static Reader<List<String>> texts() {
    return new Reader<>(Form.TEXT, List::copyOf);
  }

  /** Groups are told apart from targets; whether there is such a group is not known here. */
  static Reader<List<String>> targets() {
    return new Reader<>(Form.text("^(@|[0-9]{12}/)"), Readers::targets);
  }

  private static List<String> targets(List<String> values) {
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

  static Reader<Boolean> flag() {
    return new Reader<>(
        Form.FLAG, values -> choice(Form.FLAG.choices(), values.get(0)).equals("true"));
  }

  /** The constants as they are written: their text. */
  static <E extends Enum<E>> String names(Class<E> type) {
    return String.join(", ", texts(type));
  }

  private static <E extends Enum<E>> List<String> texts(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Object::toString).toList();
  }

  static <E extends Enum<E>> Reader<E> choice(Class<E> type) {
    return new Reader<>(Form.choice(texts(type)), values -> choice(type, values.get(0)));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String found) {
    List<String> names = texts(type);
    return type.getEnumConstants()[names.indexOf(choice(names, found))];
  }

  static Reader<String> choice(List<String> allowed) {
    return new Reader<>(Form.choice(allowed), values -> choice(allowed, values.get(0)));
  }

  private static String choice(List<String> allowed, String found) {
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

  static Reader<Integer> whole(int least, int most) {
    return new Reader<>(Form.whole(least, most), values -> whole(values.get(0), least, most));
  }

  private static int whole(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw new IllegalArgumentException(
        "found " + quote(text) + ", wanted a whole number from " + least + " to " + most);
  }

  static Reader<Optional<Double>> rate() {
    return new Reader<>(Form.number(0, 10_000), Readers::rate);
  }

  private static Optional<Double> rate(List<String> values) {
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

  static Reader<Double> share() {
    return new Reader<>(Form.number(0, 1), Readers::share);
  }

  private static double share(List<String> values) {
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

  static Reader<Optional<URI>> url() {
    return new Reader<>(Form.text("^https?://"), Readers::url);
  }

  private static Optional<URI> url(List<String> values) {
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
  static Reader<Optional<Instant>> instant() {
    return new Reader<>(Form.text("^[0-9+-]{4,}-[0-9]{2}-[0-9]{2}[Tt]"), Readers::instant);
  }

  private static Optional<Instant> instant(List<String> values) {
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

  /** Each of one of these formats. */
  static <F extends Enum<F>> Reader<List<OutputTarget<F>>> outputs(Class<F> formats) {
    Form form = Form.assigned(texts(formats));
    return new Reader<>(form, values -> outputs(formats, values));
  }

  private static <F extends Enum<F>> List<OutputTarget<F>> outputs(
      Class<F> formats, List<String> values) {
    List<OutputTarget<F>> outputs = values.stream().map(value -> output(formats, value)).toList();
    if (outputs.stream().filter(OutputTarget::standardOutput).count() > 1) {
      throw new IllegalArgumentException("only one output can be -, which is standard output");
    }
    Set<Path> places = new HashSet<>();
    for (OutputTarget<F> output : outputs) {
      // Whoever throws reports away may throw several away.
      if (!output.path().startsWith("/dev/") && !places.add(Path.of(output.path()).normalize())) {
        throw new IllegalArgumentException("two outputs have one path, " + output.path());
      }
    }
    return outputs;
  }

  private static <F extends Enum<F>> OutputTarget<F> output(Class<F> formats, String value) {
    int cut = value.indexOf('=');
    if (cut <= 0 || cut == value.length() - 1) {
      throw new IllegalArgumentException(
          "found "
              + quote(value)
              + ", wanted FORMAT=PATH such as "
              + texts(formats).get(0)
              + "=report");
    }
    return new OutputTarget<>(choice(formats, value.substring(0, cut)), value.substring(cut + 1));
  }

  private static String quote(String text) {
    return "\"" + text + "\"";
  }
}
