package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The members of {@code input} that Rego reads, as its syntax tree tells: a host can do without the
 * others. Whatever is not plainly one member, such as {@code input[name]} or {@code f(input)}, may
 * be any of them.
 *
 * @param whole whether any member may be read; those that are named are then not all
 */
record InputReads(boolean whole, SortedSet<String> members) {
  /** Of Rego that nobody has seen. */
  static final InputReads UNKNOWN = new InputReads(true, Collections.emptySortedSet());

  private static final String ROOT = "input";

  InputReads {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /** Of a module, as {@code opa parse --format json} prints it. */
  static InputReads of(JsonNode tree) {
    SortedSet<String> members = new TreeSet<>();
    boolean plain = read(tree.path("imports"), members) && read(tree.path("rules"), members);
    return new InputReads(!plain, members);
  }

  static InputReads all(Collection<InputReads> modules) {
    SortedSet<String> members = new TreeSet<>();
    modules.forEach(module -> members.addAll(module.members));
    return new InputReads(modules.stream().anyMatch(InputReads::whole), members);
  }

  /** Empty where any may be read. */
  Optional<ArrayNode> json() {
    ArrayNode names = Json.array();
    members.forEach(names::add);
    return whole ? Optional.empty() : Optional.of(names);
  }

  /** Whether all that is read is told by name. */
  private static boolean read(JsonNode node, SortedSet<String> members) {
    JsonNode value = node.path("value");
    if (isRoot(node)) {
      return false;
    }
    if (node.path("type").asText().equals("ref") && isRoot(value.path(0))) {
      JsonNode member = value.path(1);
      members.add(member.path("value").asText());
      return member.path("type").asText().equals("string") && readFrom(2, value, members);
    }
    return node instanceof ObjectNode object
        ? readMembers(object, members)
        : readFrom(got(node, members) ? 2 : 0, node, members);
  }

  /** {@code object.get(input, "labels", …)}, or with a path for the name. */
  private static boolean got(JsonNode call, SortedSet<String> members) {
    JsonNode key = call.path(2);
    JsonNode name = key.path("type").asText().equals("array") ? key.path("value").path(0) : key;
    boolean plain =
        isRoot(call.path(1))
            && name.path("type").asText().equals("string")
            && RegoModule.operator(call.path(0)).equals(Optional.of("object.get"));
    if (plain) {
      members.add(name.path("value").asText());
    }
    return plain;
  }

  private static boolean readFrom(int first, JsonNode list, SortedSet<String> members) {
    boolean plain = true;
    for (int i = first; i < list.size(); i++) {
      plain &= read(list.get(i), members);
    }
    return plain;
  }

  private static boolean readMembers(ObjectNode object, SortedSet<String> members) {
    boolean plain = true;
    for (var member : object.properties()) {
      // A schema in METADATA names what it describes.
      plain &= member.getKey().equals("annotations") || read(member.getValue(), members);
    }
    return plain;
  }

  private static boolean isRoot(JsonNode term) {
    JsonNode value = term.path("value");
    return switch (term.path("type").asText()) {
      case "var" -> value.asText().equals(ROOT);
      case "ref" -> value.size() == 1 && isRoot(value.path(0));
      default -> false;
    };
  }
}
