package dev.plumbline.policy.builtins;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of one schema by what {@code $ref} calls them. Nothing is ever fetched. */
final class SchemaReferences {
  private static final Set<String> LITERAL = Set.of("const", "enum");
  private static final Set<String> NAMED =
      Set.of("properties", "dependencies", "patternProperties");

  private final Map<String, Value> documents = new HashMap<>();
  private final IdentityHashMap<Value, String> references = new IdentityHashMap<>();

  SchemaReferences(Value document) {
    walk(document, "");
    documents.put("", document);
  }

  /** Notes the names that {@code $id} gives, and what each {@code $ref} means where it stands. */
  private void walk(Value node, String base) {
    if (node instanceof Value.Arr array) {
      array.elements().forEach(element -> walk(element, base));
    }
    if (!(node instanceof Value.Obj object)) {
      return;
    }
    String here =
        text(object, text(object, "id").isPresent() ? "id" : "$id")
            .map(id -> named(object, resolved(base, id)))
            .orElse(base);
    text(object, "$ref").ifPresent(ref -> references.put(object, resolved(here, ref)));
    for (Map.Entry<Value, Value> member : object.members().entrySet()) {
      String key = ((Value.Str) member.getKey()).text();
      if (NAMED.contains(key)) {
        children(member.getValue()).forEach(child -> walk(child, here));
      } else if (!LITERAL.contains(key)) {
        walk(member.getValue(), here);
      }
    }
  }

  private static List<Value> children(Value node) {
    return node instanceof Value.Obj object ? List.copyOf(object.members().values()) : List.of();
  }

  private static Optional<String> text(Value.Obj object, String key) {
    return object.members().get(Value.of(key)) instanceof Value.Str text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private String named(Value.Obj object, String id) {
    if (documents.putIfAbsent(id, object) != null) {
      throw new SchemaException("Reference already exists: \"" + id + "\"");
    }
    return id;
  }

  private static String resolved(String base, String reference) {
    String parent = base.replaceFirst("#.*", "");
    if (reference.isEmpty()) {
      return parent;
    }
    if (parent.isEmpty()) {
      boolean rooted = reference.startsWith("#") || reference.startsWith("/");
      String path = rooted || Escapes.hasScheme(reference) ? reference : "/" + reference;
      return path.replaceFirst("#$", "");
    }
    if (reference.startsWith("#")) {
      return (parent + reference).replaceFirst("#$", "");
    }
    try {
      return new URI(parent).resolve(new URI(reference)).toString().replaceFirst("#$", "");
    } catch (URISyntaxException e) {
      throw new SchemaException("parse \"" + reference + "\": invalid URI");
    }
  }

  /** What the {@code $ref} of this schema means, with the names around it. */
  String reference(Value.Obj schema) {
    return references.getOrDefault(schema, "");
  }

  /** The part of this name. */
  Value find(String reference) {
    Value exact = documents.get(reference);
    if (exact != null) {
      return exact;
    }
    int hash = reference.indexOf('#');
    String document = hash < 0 ? reference : reference.substring(0, hash);
    Value root = documents.get(document);
    if (root == null) {
      throw missing(reference, document);
    }
    return hash < 0 ? root : at(root, reference.substring(hash + 1));
  }

  private static RuntimeException missing(String reference, String document) {
    return document.contains("://")
        ? new LimitException("the JSON schema refers to " + document + ", and nothing is fetched")
        : new SchemaException("Reference " + reference + " must be canonical");
  }

  /** At a JSON pointer; what does not begin like one points at the whole. */
  private static Value at(Value root, String fragment) {
    String pointer = Escapes.decoded(fragment);
    Value found = root;
    if (!pointer.startsWith("/")) {
      return found;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      found = child(found, token.replace("~1", "/").replace("~0", "~"));
    }
    return found;
  }

  private static Value child(Value node, String key) {
    if (node instanceof Value.Arr array) {
      return element(array.elements(), key);
    }
    Value child = node instanceof Value.Obj object ? object.members().get(Value.of(key)) : null;
    if (child == null) {
      throw new SchemaException(
          node instanceof Value.Obj
              ? "Object has no key '" + key + "'"
              : "Invalid token reference '" + key + "'");
    }
    return child;
  }

  private static Value element(List<Value> elements, String key) {
    if (!key.matches("[0-9]{1,9}")) {
      throw new SchemaException("Invalid array index '" + key + "'");
    }
    int index = Integer.parseInt(key);
    if (index >= elements.size()) {
      throw new SchemaException(
          "Out of bound array[0," + elements.size() + "] index '" + index + "'");
    }
    return elements.get(index);
  }
}
