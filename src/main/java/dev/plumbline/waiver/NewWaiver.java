package dev.plumbline.waiver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry to be written: a waiver of one finding and nothing else.
 *
 * @param expires as it will be written
 */
public record NewWaiver(
    FindingId finding, String reason, String owner, Optional<String> ticket, String expires) {
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9]*([-._][a-z0-9]+)+");

  /** What YAML refuses to hold as it stands, and JSON does not escape. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\uD800-\\uDFFF]");

  /** The block entry, line by line, from its dash on. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("- rule: " + scalar(Wildcard.quote(finding.rule())));
    lines.add("  key: " + scalar(Wildcard.quote(finding.key())));
    lines.add("  pipelines:");
    lines.add("    - name: " + scalar(Wildcard.quote(finding.pipeline())));
    lines.add("      account: " + quoted(finding.account()));
    lines.add("      region: " + scalar(finding.region()));
    lines.add("  reason: " + quoted(reason));
    lines.add("  owner: " + scalar(owner));
    ticket.ifPresent(text -> lines.add("  ticket: " + quoted(text)));
    lines.add("  expires: " + expires);
    return lines;
  }

  /** What the entry must be read as. */
  ObjectNode json() {
    ObjectNode entry = Json.object();
    entry.put("rule", Wildcard.quote(finding.rule())).put("key", Wildcard.quote(finding.key()));
    entry
        .putArray("pipelines")
        .addObject()
        .put("name", Wildcard.quote(finding.pipeline()))
        .put("account", finding.account())
        .put("region", finding.region());
    entry.put("reason", reason).put("owner", owner);
    ticket.ifPresent(text -> entry.put("ticket", text));
    return entry.put("expires", expires);
  }

  /** Without quotes only where no reader could take it for anything but text. */
  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  /** JSON's text is YAML's, but for what YAML files may not hold. */
  private static String quoted(String text) {
    return UNWRITABLE
        .matcher(Json.text(TextNode.valueOf(text)))
        .replaceAll(
            found -> "\\\\u" + String.format(Locale.ROOT, "%04X", (int) found.group().charAt(0)));
  }
}
