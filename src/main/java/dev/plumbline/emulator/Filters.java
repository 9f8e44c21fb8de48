package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pipelines a list is narrowed to: all filters must match, of each filter's values one. Names
 * and values are case-sensitive. Only {@code name} takes a wildcard, as {@code web*} or {@code
 * *web*}.
 */
record Filters(List<Filter> filters) {
  private static final List<String> NAMES =
      List.of(
          "description",
          "distributionConfigurationArn",
          "imageRecipeArn",
          "infrastructureConfigurationArn",
          "name",
          "status");
  private static final int MOST = 10;

  /** One member of the document and the values that it may have. */
  record Filter(String name, List<String> values) {
    boolean matches(ObjectNode document) {
      String found = document.path(name).asText();
      return values.stream().anyMatch(wanted -> matches(found, wanted));
    }

    private boolean matches(String found, String wanted) {
      if (!name.equals("name") || !wanted.endsWith("*")) {
        return found.equals(wanted);
      }
      String stem = wanted.substring(0, wanted.length() - 1);
      return stem.startsWith("*") ? found.contains(stem.substring(1)) : found.startsWith(stem);
    }
  }

  /** Reads the request's {@code filters}. */
  static Filters of(JsonNode given) throws Refusal {
    List<Filter> filters = new ArrayList<>();
    for (JsonNode filter : elements("filters", given)) {
      filters.add(filter(filter));
    }
    return new Filters(List.copyOf(filters));
  }

  private static Filter filter(JsonNode given) throws Refusal {
    String name = given.path("name").asText();
    if (!NAMES.contains(name)) {
      throw Refusal.invalid(
          "filters",
          "No filter is named '"
              + name
              + "'"
              + Suggestion.didYouMean(name, NAMES)
              + " The names are "
              + String.join(", ", NAMES)
              + ".");
    }
    List<String> values = new ArrayList<>();
    for (JsonNode value : elements("filters." + name, given.path("values"))) {
      values.add(value.asText());
    }
    if (values.isEmpty()) {
      throw Refusal.invalid("filters", "The filter '" + name + "' has no values.");
    }
    return new Filter(name, List.copyOf(values));
  }

  private static JsonNode elements(String name, JsonNode given) throws Refusal {
    if (!given.isArray() && !given.isMissingNode() && !given.isNull()) {
      throw Refusal.of("SerializationException", name + " is not a list: " + given);
    }
    if (given.size() > MOST) {
      throw Refusal.invalid(name, "It holds " + given.size() + " elements; " + MOST + " is most.");
    }
    return given;
  }

  boolean match(ObjectNode document) {
    return filters.stream().allMatch(filter -> filter.matches(document));
  }

  /** The same for equal filters: what ties a page to the list that it belongs to. */
  String fingerprint() {
    return Integer.toHexString(filters.hashCode());
  }
}
