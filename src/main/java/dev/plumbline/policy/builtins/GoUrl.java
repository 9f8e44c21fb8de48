package dev.plumbline.policy.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A URL in its parts, as Go's {@code url.Parse} takes it apart; a part that is not there is empty.
 *
 * @param host with its port, and with the brackets of an IPv6 address
 * @param rawPath as it was written where that is not the usual encoding of the path, else the path
 * @see <a href="https://pkg.go.dev/net/url">Package url</a>
 */
record GoUrl(
    String scheme, String host, String path, String rawPath, String rawQuery, String fragment) {
  private static final String PATH = "-._~$&+,/:;=@";
  private static final String HOST = "-._~!\"$&'()*+,:;<=>[]";
  private static final String USER = "-._:~!$&'()*+,;=%@";

  /**
   * Takes a text apart.
   *
   * @throws BuiltinException where Go has an error
   */
  static GoUrl parse(String text) {
    int hash = text.indexOf('#');
    String whole = hash < 0 ? text : text.substring(0, hash);
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    if (whole.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new BuiltinException("invalid control character in URL");
    }
    String scheme = scheme(whole);
    int from = whole.startsWith(scheme + ":") && !scheme.isEmpty() ? scheme.length() + 1 : 0;
    int question = whole.indexOf('?', from);
    String query = question < 0 ? "" : whole.substring(question + 1);
    String rest = whole.substring(from, question < 0 ? whole.length() : question);
    GoUrl url =
        whole.equals("*")
            ? new GoUrl("", "", "*", "*", "", "")
            : located(scheme.toLowerCase(Locale.ROOT), rest, query);
    return new GoUrl(
        url.scheme, url.host, url.path, url.rawPath, url.rawQuery, Percent.decoded(fragment));
  }

  private static String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':' && i == 0) {
        throw new BuiltinException("missing protocol scheme");
      }
      if (c == ':') {
        return text.substring(0, i);
      }
      if (!letter && (i == 0 || (!Percent.isLetterOrDigit(c) && "+-.".indexOf(c) < 0))) {
        return "";
      }
    }
    return "";
  }

  private static GoUrl located(String scheme, String rest, String query) {
    if (!rest.startsWith("/") && !scheme.isEmpty()) {
      return new GoUrl(scheme, "", "", "", query, "");
    }
    int slash = rest.indexOf('/');
    if (!rest.startsWith("/")
        && rest.substring(0, slash < 0 ? rest.length() : slash).indexOf(':') >= 0) {
      throw new BuiltinException("first path segment in URL cannot contain colon");
    }
    String host = "";
    String path = rest;
    if (rest.startsWith("//") && !(scheme.isEmpty() && rest.startsWith("///"))) {
      int end = rest.indexOf('/', 2);
      host = authority(scheme, rest.substring(2, end < 0 ? rest.length() : end));
      path = end < 0 ? "" : rest.substring(end);
    }
    String plain = Percent.decoded(path);
    boolean usual = Percent.encoded(plain, PATH).equals(path);
    return new GoUrl(scheme, host, plain, usual ? plain : path, query, "");
  }

  private static String authority(String scheme, String authority) {
    int at = authority.lastIndexOf('@');
    String host = host(scheme, authority.substring(at + 1));
    if (at >= 0) {
      String user = authority.substring(0, at);
      if (!user.chars().allMatch(c -> Percent.isLetterOrDigit(c) || USER.indexOf(c) >= 0)) {
        throw new BuiltinException("invalid userinfo");
      }
      Percent.decoded(user);
    }
    return host;
  }

  private static String host(String scheme, String host) {
    int bracket = host.lastIndexOf('[');
    if (bracket > 0) {
      throw new BuiltinException("invalid IP-literal");
    }
    if (bracket == 0) {
      return literal(host);
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    int colon = web ? host.indexOf(':') : host.lastIndexOf(':');
    checkPort(colon < 0 ? "" : host.substring(colon));
    return unescaped(host, false);
  }

  /** An IPv6 address in brackets, with its zone after {@code %25}. */
  private static String literal(String host) {
    int close = host.lastIndexOf(']');
    if (close < 0) {
      throw new BuiltinException("missing ']' in host");
    }
    String port = host.substring(close + 1);
    checkPort(port);
    String name = host.substring(1, close);
    int zone = name.indexOf("%25");
    String address = unescaped(zone < 0 ? name : name.substring(0, zone), false);
    String suffix = zone < 0 ? "" : unescaped(name.substring(zone), true);
    if (address.indexOf(':') < 0 || suffix.equals("%") || IpAddress.parse(address).isEmpty()) {
      throw new BuiltinException("invalid host");
    }
    return "[" + address + suffix + "]" + port;
  }

  private static void checkPort(String port) {
    if (!isPort(port)) {
      throw new BuiltinException("invalid port after host");
    }
  }

  private static boolean isPort(String port) {
    return port.isEmpty()
        || (port.charAt(0) == ':' && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
  }

  /** In a host only bytes above ASCII may be escaped; a zone is laxer. */
  private static String unescaped(String text, boolean zone) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int escaped = Percent.escape(bytes, i);
        boolean allowed =
            escaped == '%' || (zone ? escaped == ' ' || isHost(escaped) : escaped >= 0x80);
        if (!allowed) {
          throw new BuiltinException("invalid URL escape");
        }
        i += 2;
      } else if (bytes[i] >= 0 && !isHost(bytes[i])) {
        throw new BuiltinException("invalid character in host name");
      }
    }
    return Percent.decoded(text);
  }

  private static boolean isHost(int c) {
    return Percent.isLetterOrDigit(c) || (c < 0x80 && HOST.indexOf(c) >= 0);
  }

  /** Without port and brackets. */
  String hostname() {
    int colon = host.lastIndexOf(':');
    String name = colon >= 0 && isPort(host.substring(colon)) ? host.substring(0, colon) : host;
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  String port() {
    int colon = host.lastIndexOf(':');
    return colon >= 0 && isPort(host.substring(colon)) ? host.substring(colon + 1) : "";
  }
}
