package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plumbline.model.FieldPath;
import java.util.Set;
import java.util.TreeSet;

/**
 * One place in both documents.
 *
 * @param path how the report names it
 * @param written where the spec's own document declares it
 * @param desired missing where the spec is silent; {@code null} where it asserts "not set"
 * @param live missing where the document has nothing
 * @param whole whether it lies in a declared list, which is compared whole, silence included
 * @param blind whether the source may not have been able to hold it
 */
record Place(
    FieldPath path,
    FieldPath written,
    JsonNode desired,
    JsonNode live,
    boolean whole,
    boolean blind) {

  /** A member of both sides. What is asserted not to be set has no members either. */
  Place member(String name) {
    return new Place(
        path.member(name),
        written.member(name),
        desired.isNull() ? desired : desired.path(name),
        present(live.path(name)),
        whole,
        blind);
  }

  /** An element of both sides, by its place. */
  Place element(int index) {
    return new Place(
        path.element(index),
        written.element(index),
        desired.isArray() ? desired.path(index) : desired,
        live.path(index),
        whole || desired.isArray(),
        blind);
  }

  /** Elements that go by a name, each found at its own place. */
  Place named(String name, int desiredAt, int liveAt) {
    return new Place(
        path.member(name),
        desiredAt < 0 ? written : written.element(desiredAt),
        desired.isArray() ? desired.path(desiredAt) : desired,
        live.path(liveAt),
        whole || desired.isArray(),
        blind);
  }

  /** The same place, declared by what was written elsewhere. */
  Place implied(JsonNode value, FieldPath by) {
    return new Place(path, by, value, live, whole, blind);
  }

  /** The same place, where nothing live means nothing. */
  Place blinded() {
    return new Place(path, written, desired, live, whole, true);
  }

  /** The same place with an empty live value taken for none. */
  Place withoutEmptyLive() {
    return isEmpty(live)
        ? new Place(path, written, desired, MissingNode.getInstance(), whole, blind)
        : this;
  }

  /** Member names of either side, in their order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    desired.fieldNames().forEachRemaining(names::add);
    live.fieldNames().forEachRemaining(names::add);
    return names;
  }

  boolean isSilent() {
    return desired.isMissingNode();
  }

  /** Whether the live document holds nothing here. */
  boolean isBare() {
    return live.isMissingNode();
  }

  /** {@code null}, {@code ""}, <code>{}</code> and {@code []}: all say "not set". */
  static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.textValue().isEmpty());
  }

  private static JsonNode present(JsonNode value) {
    return value.isNull() ? MissingNode.getInstance() : value;
  }
}
