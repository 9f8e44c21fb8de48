package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The formats of JSON Schema that OPA knows; any other holds for every text. */
final class SchemaFormats {
  private static final String LABEL = "([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])";
  private static final GoRegex HOSTNAME = whole(LABEL + "(\\." + LABEL + ")*");
  private static final GoRegex UUID =
      whole("(?i)[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");
  private static final String STEPS = "(/([^~/]|~0|~1)*)*";
  private static final GoRegex POINTER = whole(STEPS);
  private static final GoRegex RELATIVE_POINTER = whole("(0|[1-9][0-9]*)(#|" + STEPS + ")");
  private static final GoRegex TEMPLATE = whole("([^{]|\\{[^}]*\\})*");

  /** An address of RFC 5322, alone or behind a name. */
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x{80}-\\x{10FFFF}]+";

  private static final String DOTTED = ATOM + "(\\." + ATOM + ")*";
  private static final String QUOTED = "\"([^\"\\\\\\x00-\\x1f\\x7f]|\\\\[\\x20-\\x7e])*\"";
  private static final String ADDRESS =
      "(" + DOTTED + "|" + QUOTED + ")@(" + DOTTED + "|\\[[0-9a-fA-F:.]+\\])";
  private static final String NAME = "((" + ATOM + "|" + QUOTED + ")[ \t.]*)*";
  private static final GoRegex EMAIL =
      whole("[ \t]*(" + ADDRESS + "|" + NAME + "<" + ADDRESS + ">)[ \t]*(\\([^()]*\\)[ \t]*)?");

  private static final List<GoLayout> DATE = layouts("2006-01-02");
  private static final List<GoLayout> TIME = layouts("15:04:05Z07:00", "15:04:05");
  private static final List<GoLayout> DATE_TIME =
      layouts("15:04:05", "15:04:05Z07:00", "2006-01-02", "RFC3339");

  private static final Map<String, Predicate<String>> FORMATS =
      Map.ofEntries(
          Map.entry("date", text -> timed(DATE, text)),
          Map.entry("time", text -> timed(TIME, text)),
          Map.entry("date-time", text -> timed(DATE_TIME, text)),
          Map.entry("hostname", text -> HOSTNAME.finds(text) && text.length() < 256),
          Map.entry("email", text -> EMAIL.finds(text)),
          Map.entry("idn-email", text -> EMAIL.finds(text)),
          Map.entry("ipv4", text -> IpAddress.parse(text).isPresent() && text.indexOf('.') >= 0),
          Map.entry("ipv6", text -> IpAddress.parse(text).isPresent() && text.indexOf(':') >= 0),
          Map.entry("uri", SchemaFormats::uri),
          Map.entry("iri", SchemaFormats::uri),
          Map.entry("uri-reference", SchemaFormats::reference),
          Map.entry("iri-reference", SchemaFormats::reference),
          Map.entry("uri-template", SchemaFormats::template),
          Map.entry("uuid", text -> UUID.finds(text)),
          Map.entry("regex", GoRegex::isValid),
          Map.entry("json-pointer", text -> POINTER.finds(text)),
          Map.entry("relative-json-pointer", text -> RELATIVE_POINTER.finds(text)));

  private SchemaFormats() {}

  /** Go's own kind of expression, which takes no stack for a long text. */
  private static GoRegex whole(String pattern) {
    return GoRegex.of("^(?:" + pattern + ")$");
  }

  static boolean matches(String format, String text) {
    return FORMATS.getOrDefault(format, any -> true).test(text);
  }

  private static List<GoLayout> layouts(String... layouts) {
    return List.of(layouts).stream().map(GoLayout::of).toList();
  }

  private static boolean timed(List<GoLayout> layouts, String text) {
    return layouts.stream().anyMatch(layout -> GoTimeParser.reads(layout, text));
  }

  private static boolean uri(String text) {
    return Escapes.hasScheme(text) && reference(text);
  }

  private static boolean reference(String text) {
    return Escapes.isUrl(text) && text.indexOf('\\') < 0;
  }

  private static boolean template(String text) {
    return reference(text) && TEMPLATE.finds(text.replaceFirst("(?s)[?#].*", ""));
  }
}
