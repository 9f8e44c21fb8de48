package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class WorstTest {
  @Property(tries = 300)
  void holdsTheLongestPrefixThatFitsInWhateverOrderTheyCome(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 50) Integer> sizes,
      @ForAll @IntRange(max = 200) int room,
      @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    Worst<Integer> worst = new Worst<>(room);
    order.forEach(i -> worst.add(new Rank(i / 3, i), i, sizes.get(i)));

    List<Integer> wanted = new ArrayList<>();
    long used = 0;
    for (int i = 0; i < sizes.size() && used + sizes.get(i) <= room; i++) {
      wanted.add(i);
      used += sizes.get(i);
    }
    assertThat(worst.worstFirst()).isEqualTo(wanted);
    assertThat(worst.used()).isEqualTo(used);
    assertThat(worst.seen()).isEqualTo(sizes.size());
    assertThat(worst.leftOut()).isEqualTo(sizes.size() - wanted.size());
  }
}
