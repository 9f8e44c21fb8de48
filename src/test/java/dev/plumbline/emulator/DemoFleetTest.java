package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class DemoFleetTest {
  private static final Path SPECS = Path.of("examples", "demo");

  @Test
  void theSpecsAreThoseThatPeopleRead() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(SPECS)) {
      for (Path file : found.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }

    assertThat(DemoFleet.specs()).isEqualTo(files);
  }

  @Test
  void oneIsMissingAndOneIsUnmanaged() {
    SortedSet<Arn> declared = new TreeSet<>();
    DemoFleet.specs().values().forEach(spec -> declared.addAll(arns(spec)));
    SortedSet<Arn> running = new TreeSet<>(DemoFleet.fleet().pipelines().keySet());

    assertThat(declared).hasSize(11);
    assertThat(minus(declared, running)).extracting(Arn::name).containsExactly("kiosk-debian");
    assertThat(minus(running, declared))
        .extracting(Arn::name)
        .containsExactly("sandbox-experiments");
  }

  @Test
  void oneIsDenied() {
    assertThat(DemoFleet.fleet().faults().keySet())
        .extracting(Arn::name)
        .containsExactly("payments-base");
    assertThat(DemoFleet.fleet().pipelines().keySet())
        .containsAll(DemoFleet.fleet().faults().keySet());
  }

  private static SortedSet<Arn> minus(SortedSet<Arn> some, SortedSet<Arn> others) {
    SortedSet<Arn> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static SortedSet<Arn> arns(String spec) {
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(spec);
    JsonNode root = new ObjectMapper().valueToTree(yaml);
    SortedSet<Arn> arns = new TreeSet<>();
    for (JsonNode pipeline : root.path("pipelines")) {
      JsonNode one = Json.array().add(root.path("defaults").path("target"));
      for (JsonNode target : pipeline.has("targets") ? pipeline.path("targets") : one) {
        Target where = Target.of(target.path("account").asText(), target.path("region").asText());
        arns.add(Arn.pipeline(where, pipeline.path("name").asText()));
      }
    }
    return arns;
  }
}
