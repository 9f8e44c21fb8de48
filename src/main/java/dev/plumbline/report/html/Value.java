package dev.plumbline.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One side of a difference as it is shown.
 *
 * @param absence words in place of a value, where there is none
 * @param folded the value shortened, where it is so long that it stands folded away
 * @param pieces the value itself
 * @param left how many characters are not shown even then
 */
record Value(Optional<String> absence, Optional<String> folded, List<Piece> pieces, int left) {
  /** What is longer stands folded away. */
  private static final int LONG = 240;

  private static final int SHORT = 120;
  private static final int LONGEST = 20_000;

  Value {
    pieces = List.copyOf(pieces);
  }

  /** Both sides, each word that only one has being marked. */
  record Sides(Value desired, Value live) {
    /** The sides of values, or of words where there are none. */
    static Sides of(
        Optional<JsonNode> desired, String noDesired, Optional<JsonNode> live, String noLive) {
      Optional<JsonNode> wanted = desired.filter(node -> !node.isNull());
      Optional<JsonNode> found = live.filter(node -> !node.isNull());
      if (wanted.isEmpty() || found.isEmpty()) {
        return new Sides(alone(wanted, noDesired), alone(found, noLive));
      }
      String a = text(wanted.get());
      String b = text(found.get());
      List<List<Piece>> pieces = Marks.of(cut(a), cut(b));
      return new Sides(value(a, pieces.get(0)), value(b, pieces.get(1)));
    }
  }

  private static Value alone(Optional<JsonNode> node, String absence) {
    if (node.isEmpty()) {
      return new Value(Optional.of(absence), Optional.empty(), List.of(), 0);
    }
    String text = text(node.get());
    return value(text, List.of(new Piece(cut(text), false)));
  }

  private static Value value(String text, List<Piece> pieces) {
    Optional<String> folded =
        text.length() > LONG
            ? Optional.of(Printable.shorten(text.replaceAll("\\s+", " "), SHORT))
            : Optional.empty();
    return new Value(Optional.empty(), folded, pieces, Math.max(0, text.length() - LONGEST));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : Printable.shorten(text, LONGEST);
  }

  /** JSON: what is short and plain on one line, all else indented. */
  private static String text(JsonNode node) {
    String compact = Printable.value(node);
    return node.isContainerNode() && compact.length() > 40
        ? Printable.block(new String(Json.pretty(node), StandardCharsets.UTF_8).strip())
        : compact;
  }
}
