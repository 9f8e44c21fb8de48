package dev.plumbline.policy.builtins;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Go's regular expressions: RE2's syntax, time linear in the text, and Go's own rule of which empty
 * matches count.
 *
 * @see <a href="https://pkg.go.dev/regexp">Package regexp</a>
 */
final class GoRegex {
  private static final int CACHED = 256;

  private static final Map<String, Pattern> CACHE =
      new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
          return size() > CACHED;
        }
      };

  private final Pattern pattern;

  private GoRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /** One match; a group that took no part is empty. */
  record Match(int start, int end, List<Optional<String>> parts) {
    String group(int index) {
      return index < parts.size() ? parts.get(index).orElse("") : "";
    }

    List<String> groups() {
      return parts.stream().map(part -> part.orElse("")).toList();
    }
  }

  static GoRegex of(String pattern) {
    try {
      synchronized (CACHE) {
        return new GoRegex(CACHE.computeIfAbsent(pattern, Pattern::compile));
      }
    } catch (PatternSyntaxException e) {
      throw new BuiltinException("not a regular expression: " + e.getMessage());
    }
  }

  static boolean isValid(String pattern) {
    try {
      of(pattern);
      return true;
    } catch (BuiltinException e) {
      return false;
    }
  }

  /** Whether it is somewhere in the text. */
  boolean finds(String text) {
    return pattern.matcher(text).find();
  }

  static String quoted(String literal) {
    return Pattern.quote(literal);
  }

  /** The first matches, at most {@code limit} of them, all where it is negative. */
  List<Match> all(String text, long limit) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int at = 0;
    int lastEnd = -1;
    while ((limit < 0 || matches.size() < limit) && at <= text.length() && matcher.find(at)) {
      boolean empty = matcher.end() == at;
      if (!empty || matcher.start() != lastEnd) {
        matches.add(match(matcher));
      }
      at = empty ? past(text, at) : matcher.end();
      lastEnd = matcher.end();
    }
    return matches;
  }

  private static int past(String text, int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
  }

  private static Match match(Matcher matcher) {
    List<Optional<String>> parts = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      parts.add(Optional.ofNullable(matcher.group(i)));
    }
    return new Match(matcher.start(), matcher.end(), parts);
  }

  /** {@code $1}, {@code ${name}} and {@code $$} of a replacement. */
  void expand(String template, Match match, StringBuilder out) {
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      out.append(template, at, dollar);
      at = dollar + 1;
      if (template.startsWith("$", at)) {
        out.append('$');
        at++;
        continue;
      }
      boolean braces = template.startsWith("{", at);
      int from = braces ? at + 1 : at;
      int end = nameEnd(template, from);
      boolean named = end > from && (!braces || template.startsWith("}", end));
      out.append(named ? group(template.substring(from, end), match) : "$");
      at = named ? (braces ? end + 1 : end) : at;
    }
    out.append(template, at, template.length());
  }

  private static int nameEnd(String template, int from) {
    int end = from;
    while (end < template.length()) {
      int c = template.codePointAt(end);
      if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_') {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private String group(String name, Match match) {
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return name.length() < 9 ? match.group(Integer.parseInt(name)) : "";
    }
    return Optional.ofNullable(pattern.namedGroups().get(name)).map(match::group).orElse("");
  }
}
