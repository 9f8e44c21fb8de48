package dev.plumbline.policy.builtins;

import java.util.Map;

/**
 * {@code strings.render_template}: Go's {@code text/template} but for {@code define}, {@code
 * block}, {@code template}, fractions, characters, and the functions {@code call}, {@code html},
 * {@code js}, {@code slice} and {@code urlquery}. A template that needs those ends the evaluation
 * with an error.
 *
 * @see <a href="https://pkg.go.dev/text/template">Package template</a>
 */
final class Templates {
  private Templates() {}

  static Map<String, Builtin> all() {
    return Map.of("strings.render_template", Templates::render);
  }

  private static Value render(Arguments arguments) {
    String template = arguments.text(0);
    GoValue data = GoValue.of(arguments.object(1));
    String text = TemplateRun.of(TemplateParser.parse(template), data);
    return Value.of(text.replace(GoValue.NO_VALUE, "<undefined>"));
  }

  static LimitException unsupported(String what) {
    return new LimitException("strings.render_template: " + what + " is not supported here");
  }
}
