package dev.plumbline.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The constants of an enum by the names that reports give them. */
final class Names<E extends Enum<E>> {
  private final Map<String, E> byName = new LinkedHashMap<>();

  Names(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      byName.put(constant.toString(), constant);
    }
  }

  Optional<E> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  List<String> all() {
    return new ArrayList<>(byName.keySet());
  }
}
