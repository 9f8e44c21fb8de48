package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.wasm.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class DeterminismTest {
  private static final int PIPELINES = 120;

  private static Subject subject(int i) {
    Arn arn =
        Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/p" + i)
            .orElseThrow();
    return new Subject(arn, Stage.CHECK, p -> Optional.empty(), Optional.empty(), "now");
  }

  /** Some abort, some are large, some have nothing wrong. */
  private static ObjectNode input(int i) {
    String choices = i % 5 == 0 ? "['a', 'b']" : "['a']";
    String many = String.join(",", Collections.nCopies(i % 9, "'say " + i + "', 'ß" + i % 3 + "'"));
    String large = "x".repeat(i % 11 == 0 ? 300_000 : 10);
    return TestPacks.input(
        "{'choices': "
            + choices
            + ", 'say': ["
            + many
            + "], 'results': [{'msg': 'm', 'a': "
            + i
            + "}, {'msg': 'n'}], 'size': "
            + i
            + ", 'large': '"
            + large
            + "'}");
  }

  private static Map<Integer, Judgement> judged(int workers, long seed) throws Exception {
    PolicySet policies = TestPacks.policies(PolicySettings.none());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < PIPELINES; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    Map<Integer, Judgement> all = new ConcurrentHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int mine = worker;
        done.add(
            pool.submit(
                () -> {
                  PolicyEvaluator evaluator = policies.evaluator(TestPacks.NOW, Limits.DEFAULT);
                  for (int at = mine; at < PIPELINES; at += workers) {
                    int i = order.get(at);
                    all.put(i, evaluator.judge(subject(i), input(i)));
                  }
                }));
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return all;
  }

  @Test
  void neitherWorkersNorOrderChangeAJudgement() throws Exception {
    Map<Integer, Judgement> one = judged(1, 1);
    assertThat(one).hasSize(PIPELINES);
    assertThat(judged(1, 2)).isEqualTo(one);
    assertThat(judged(4, 3)).isEqualTo(one);
    assertThat(judged(7, 4)).isEqualTo(one);
  }
}
