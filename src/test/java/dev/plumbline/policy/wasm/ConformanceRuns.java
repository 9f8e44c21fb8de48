package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Json;
import dev.plumbline.policy.wasm.ConformanceCase.Verdict;
import dev.plumbline.policy.wasm.ConformanceCase.Verdict.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * OPA's own cases on this host: prints how many agree, by category, and fails where one disagrees
 * that {@code disagreements.txt} does not list, or agrees although it does. Its name keeps it out
 * of ordinary runs, since {@code src/test/conformance} has to compile the cases first: {@code
 * ./mvnw -Dquick test -Dtest=ConformanceRuns -Dconformance=DIR}.
 */
final class ConformanceRuns {
  private record Judged(ConformanceCase one, Verdict verdict) {}

  @Test
  void everyCaseAgreesOrIsListedWithItsReason() throws IOException {
    List<Judged> all = judged(Path.of(System.getProperty("conformance")));
    ConformanceTable table = new ConformanceTable();
    all.forEach(judged -> table.add(judged.one(), judged.verdict().kind()));
    System.out.print(table);
    Disagreements listed = Disagreements.listed();
    assertThat(listed.without(all.stream().map(j -> j.one().name()).toList()))
        .as("listed, and no case of OPA")
        .isEmpty();
    assertThat(news(all, listed)).as("what disagreements.txt does not say").isEmpty();
  }

  private static List<String> news(List<Judged> all, Disagreements listed) {
    List<String> news = new ArrayList<>();
    for (Judged judged : all) {
      String name = judged.one().name();
      boolean disagrees = judged.verdict().kind() == Kind.DISAGREES;
      if (disagrees && !listed.has(name)) {
        news.add(name + "\n      " + judged.verdict().said());
      } else if (!disagrees && listed.has(name)) {
        news.add(name + " agrees now: take it off the list");
      }
    }
    return news;
  }

  private static List<Judged> judged(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("cases.jsonl"))) {
      return lines.toList().parallelStream().map(line -> judged(folder, line)).toList();
    }
  }

  private static Judged judged(Path folder, String line) {
    try {
      ConformanceCase one = new ConformanceCase(Json.read(line.getBytes(StandardCharsets.UTF_8)));
      byte[] wasm = Files.readAllBytes(folder.resolve(one.line().get("wasm").textValue()));
      return new Judged(one, one.judge(wasm));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
