package dev.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MarksTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("cron", "(", ")", " ", "*", "?", "SUN", "1", "\"", "ä", "\uD83D\uDE00")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join("", words));
  }

  @Property
  void thePiecesAreTheTextAndWhatIsNotMarkedIsInBoth(
      @ForAll("texts") String a, @ForAll("texts") String b) {
    List<List<Piece>> sides = Marks.of(a, b);
    assertThat(text(sides.get(0))).isEqualTo(a);
    assertThat(text(sides.get(1))).isEqualTo(b);
    assertThat(common(sides.get(0))).isEqualTo(common(sides.get(1)));
  }

  @Property
  void equalTextsHaveNoMarks(@ForAll("texts") String text) {
    assertThat(common(Marks.of(text, text).get(0))).isEqualTo(text);
  }

  @Test
  void wordsAreMarkedAndNotTheirLetters() {
    assertThat(Marks.of("cron(0 4 ? * SUN *)", "cron(0 4 ? * SAT *)").get(0))
        .containsExactly(
            new Piece("cron(0 4 ? * ", false), new Piece("SUN", true), new Piece(" *)", false));
  }

  @Test
  void whatIsLongIsMarkedWhole() {
    String a = "head " + "a b ".repeat(2000) + "tail";
    String b = "head " + "c d ".repeat(2000) + "tail";
    assertThat(Marks.of(a, b).get(0)).hasSize(3);
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static String common(List<Piece> pieces) {
    return pieces.stream().filter(p -> !p.marked()).map(Piece::text).collect(Collectors.joining());
  }
}
