package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldPathOrderTest {
  @Test
  void whatEnclosesComesFirstAndElementsByTheirPlace() {
    List<FieldPath> sorted =
        List.of(
            path("a"),
            path("a.b"),
            path("a-b"),
            path("w"),
            path("w.name"),
            path("w[]"),
            path("w[0]"),
            path("w[2].x"),
            path("w[10]"));
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < sorted.size(); j++) {
        assertThat(Integer.signum(sorted.get(i).compareTo(sorted.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
    List<FieldPath> shuffled = new java.util.ArrayList<>(sorted);
    Collections.reverse(shuffled);
    assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(sorted);
  }

  @Test
  void elementsGoByNameToo() throws Exception {
    var document = Json.read("{\"p\": [{\"name\": 1}, {\"name\": \"a b\", \"value\": [7]}]}");
    assertThat(path("p[\"a b\"].value[0]").in(document).intValue()).isEqualTo(7);
    assertThat(path("p.other").in(document).isMissingNode()).isTrue();
  }

  private static FieldPath path(String text) {
    return FieldPath.parse(text).orElseThrow();
  }
}
