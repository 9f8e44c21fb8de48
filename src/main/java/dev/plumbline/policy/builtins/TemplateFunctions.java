package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The functions of a template, but for {@code and} and {@code or}, which look at few arguments. */
final class TemplateFunctions {
  private static final Set<String> LAZY = Set.of("and", "or");
  private static final Set<String> UNSUPPORTED = Set.of("call", "html", "js", "slice", "urlquery");

  private static final Map<String, Function<List<GoValue>, GoValue>> TABLE =
      Map.ofEntries(
          Map.entry("eq", a -> new GoValue.Bool(equal(a))),
          Map.entry("ge", a -> compared(a, order -> order >= 0)),
          Map.entry("gt", a -> compared(a, order -> order > 0)),
          Map.entry("index", TemplateFunctions::index),
          Map.entry("le", a -> compared(a, order -> order <= 0)),
          Map.entry("len", a -> new GoValue.Int(only(a, 1).get(0).length())),
          Map.entry("lt", a -> compared(a, order -> order < 0)),
          Map.entry("ne", a -> new GoValue.Bool(!equal(only(a, 2)))),
          Map.entry("not", a -> new GoValue.Bool(!only(a, 1).get(0).truth())),
          Map.entry("print", a -> text(print(a))),
          Map.entry("printf", TemplateFunctions::printf),
          Map.entry("println", a -> text(joined(a) + "\n")));

  private TemplateFunctions() {}

  /** The name of a function that is here. */
  static String checked(String name) {
    if (UNSUPPORTED.contains(name)) {
      throw Templates.unsupported("the function " + name);
    }
    if (!LAZY.contains(name) && !TABLE.containsKey(name)) {
      throw new BuiltinException("function " + name + " not defined");
    }
    return name;
  }

  static boolean isLazy(String name) {
    return LAZY.contains(name);
  }

  static GoValue call(String name, List<GoValue> arguments) {
    Function<List<GoValue>, GoValue> function = TABLE.get(name);
    if (function == null) {
      throw new IllegalStateException(name);
    }
    return function.apply(arguments);
  }

  private static List<GoValue> only(List<GoValue> arguments, int count) {
    if (arguments.size() != count) {
      throw new BuiltinException("wrong number of arguments");
    }
    return arguments;
  }

  private static GoValue text(String text) {
    return new GoValue.Text(text, false);
  }

  /** Whether the first is one of the others. */
  private static boolean equal(List<GoValue> arguments) {
    if (arguments.size() < 2) {
      throw new BuiltinException("missing argument for comparison");
    }
    GoValue first = arguments.get(0);
    for (GoValue other : arguments.subList(1, arguments.size())) {
      if (same(first, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(GoValue a, GoValue b) {
    if (a instanceof GoValue.Text x && b instanceof GoValue.Text y) {
      return x.text().equals(y.text());
    }
    if (a instanceof GoValue.Missing || b instanceof GoValue.Missing) {
      return a.equals(b);
    }
    boolean comparable =
        a.getClass() == b.getClass() && (a instanceof GoValue.Bool || a instanceof GoValue.Int);
    if (!comparable) {
      throw new BuiltinException("incompatible types for comparison");
    }
    return a.equals(b);
  }

  private static GoValue compared(List<GoValue> arguments, IntPredicate wanted) {
    GoValue a = only(arguments, 2).get(0);
    GoValue b = arguments.get(1);
    if (a instanceof GoValue.Int x && b instanceof GoValue.Int y) {
      return new GoValue.Bool(wanted.test(Long.compare(x.number(), y.number())));
    }
    if (a instanceof GoValue.Text x && b instanceof GoValue.Text y) {
      return new GoValue.Bool(wanted.test(Value.of(x.text()).compareTo(Value.of(y.text()))));
    }
    throw new BuiltinException("incompatible types for comparison");
  }

  private static GoValue index(List<GoValue> arguments) {
    if (arguments.isEmpty() || arguments.get(0) instanceof GoValue.Missing) {
      throw new BuiltinException("index of untyped nil");
    }
    GoValue item = arguments.get(0);
    for (GoValue index : arguments.subList(1, arguments.size())) {
      item = element(item, index);
    }
    return item;
  }

  private static GoValue element(GoValue item, GoValue index) {
    if (item instanceof GoValue.Members object
        && index instanceof GoValue.Text key
        && !key.number()) {
      return object.members().getOrDefault(Value.of(key.text()), new GoValue.Nil());
    }
    if (index instanceof GoValue.Int at && at.number() >= 0) {
      if (item instanceof GoValue.Array array && at.number() < array.elements().size()) {
        return array.elements().get((int) at.number());
      }
      if (item instanceof GoValue.Text text && at.number() < item.length()) {
        return new GoValue.Int(Encodings.bytes(text.text())[(int) at.number()] & 0xFF);
      }
    }
    throw new BuiltinException("cannot index");
  }

  /** With a space between two that are no texts. */
  private static String print(List<GoValue> arguments) {
    StringBuilder out = new StringBuilder();
    boolean afterText = true;
    for (GoValue argument : arguments) {
      boolean text = argument instanceof GoValue.Text;
      out.append(afterText || text ? "" : " ").append(argument);
      afterText = text;
    }
    return out.toString();
  }

  private static String joined(List<GoValue> arguments) {
    return arguments.stream().map(GoValue::toString).collect(Collectors.joining(" "));
  }

  private static GoValue printf(List<GoValue> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof GoValue.Text format)) {
      throw new BuiltinException("printf without a format");
    }
    List<GoArgument> formatted = new ArrayList<>();
    for (GoValue argument : arguments.subList(1, arguments.size())) {
      if (argument instanceof GoValue.Int whole) {
        formatted.add(new GoArgument.Whole(whole.number(), "int"));
      } else if (argument instanceof GoValue.Text text) {
        formatted.add(new GoArgument.Text(text.text(), text.number() ? "json.Number" : "string"));
      } else {
        throw Templates.unsupported("printf of anything but texts and whole numbers");
      }
    }
    return text(GoFormat.format(format.text(), formatted));
  }
}
