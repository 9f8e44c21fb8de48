package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListImagePipelinesTest {
  private final List<Emulator> started = new ArrayList<>();

  private Wire serve(Fleet fleet) throws IOException {
    Emulator emulator = Emulator.start(fleet, EmulatorOptions.DEFAULTS, Clock.systemUTC());
    started.add(emulator);
    return new Wire(emulator);
  }

  @AfterEach
  void stop() {
    started.forEach(Emulator::close);
  }

  private static List<String> names(Wire.Reply reply) {
    List<String> names = new ArrayList<>();
    reply.body().path("imagePipelineList").forEach(p -> names.add(p.path("name").asText()));
    return names;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 59, 60, 61, 100})
  void pagesHoldEachPipelineOnceInOrder(int size) throws Exception {
    Fleet fleet = Fleets.of(60);
    Wire wire = serve(fleet);
    List<Object> found = new ArrayList<>();
    ObjectNode request = Json.object().put("maxResults", size);
    Wire.Reply reply;
    do {
      reply = wire.list(Json.text(request));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body().path("imagePipelineList")).hasSizeBetween(1, size);
      reply.body().path("imagePipelineList").forEach(found::add);
      assertThat(found).as("pages must come to an end").hasSizeLessThanOrEqualTo(60);
      request.set("nextToken", reply.body().path("nextToken"));
    } while (reply.body().has("nextToken"));

    assertThat(found).isEqualTo(List.copyOf(fleet.pipelines().values()));
  }

  @Test
  void aPageHoldsTwentyFiveUnlessToldOtherwise() throws Exception {
    Wire wire = serve(Fleets.of(26));

    assertThat(names(wire.list(""))).hasSize(25);
    assertThat(wire.list("{}").body().path("requestId").asText()).isNotEmpty();
  }

  @Test
  void anEmptyFleetIsAnEmptyList() throws Exception {
    Wire.Reply reply = serve(Fleet.EMPTY).list("{}");

    assertThat(reply.body().path("imagePipelineList").isArray()).isTrue();
    assertThat(reply.body().has("nextToken")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"maxResults\": 0}                                   | InvalidRequestException",
        "{\"maxResults\": 101}                                 | InvalidRequestException",
        "{\"maxResults\": 9999999999}                          | InvalidRequestException",
        "{\"maxResults\": \"7\"}                               | SerializationException",
        "{\"nextToken\": \"made-up\"}                          | InvalidPaginationTokenException",
        "{\"nextToken\": \"!!\"}                               | InvalidPaginationTokenException",
        "{\"nextToken\": 7}                                    | SerializationException",
        "{\"filters\": {}}                                     | SerializationException",
        "{\"filters\": [{\"name\": \"Name\", \"values\": [\"x\"]}]} | InvalidRequestException",
        "{\"filters\": [{\"name\": \"name\"}]}                 | InvalidRequestException",
        "[]                                                    | SerializationException",
        "{\"maxResults\":                                      | SerializationException"
      })
  void refusesWhatTheServiceWouldRefuse(String body, String error) throws Exception {
    Wire.Reply reply = serve(Fleets.of(3)).list(body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).contains(error);
    assertThat(reply.body().path("message").asText()).isNotEmpty();
  }

  @Test
  void aTokenBelongsToItsFilters() throws Exception {
    Wire wire = serve(Fleets.of(5));
    String token = wire.list("{\"maxResults\": 2}").body().path("nextToken").asText();
    ObjectNode other = Json.object().put("nextToken", token);
    other.putArray("filters").addObject().put("name", "name").putArray("values").add("p*");

    assertThat(wire.list(Json.text(other)).error()).contains("InvalidPaginationTokenException");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name   | *golden*      | 4",
        "name   | golden*       | 4",
        "name   | golden        | 0",
        "name   | golden-ubuntu | 1",
        "name   | Golden*       | 0",
        "name   | *             | 11",
        "status | DISABLED      | 1",
        "status | DIS*          | 0"
      })
  void narrowsByFilter(String name, String value, int count) throws Exception {
    ObjectNode request = Json.object();
    request.putArray("filters").addObject().put("name", name).putArray("values").add(value);

    assertThat(names(serve(DemoFleet.fleet()).list(Json.text(request)))).hasSize(count);
  }

  @Test
  void allFiltersMustHoldAndOfEachOneValue() throws Exception {
    Wire.Reply reply =
        serve(DemoFleet.fleet())
            .list(
                """
                {"filters": [{"name": "status", "values": ["ENABLED"]},
                             {"name": "name", "values": ["golden-ubuntu", "ci-runner"]}]}
                """);

    assertThat(names(reply)).containsExactly("ci-runner");
  }

  @Test
  void holdsWhatTheSignaturesRegionAndAccountHold() throws Exception {
    Wire wire = serve(DemoFleet.fleet());

    assertThat(names(wire.list("{}"))).hasSize(11);
    assertThat(names(wire.listSigned("AKIDEXAMPLE", "eu-central-1"))).hasSize(6);
    assertThat(names(wire.listSigned("210987654321", "us-east-1"))).hasSize(5);
    assertThat(names(wire.listSigned("210987654321", "eu-central-1"))).isEmpty();
  }
}
