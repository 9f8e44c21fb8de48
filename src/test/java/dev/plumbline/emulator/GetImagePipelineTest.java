package dev.plumbline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Arn;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GetImagePipelineTest {
  private static final String GOLDEN =
      "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden-al2023";
  private static final String DENIED =
      "arn:aws:imagebuilder:us-east-1:210987654321:image-pipeline/payments-base";

  private final Fleet fleet = DemoFleet.fleet();
  private Emulator emulator;
  private Wire wire;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(fleet, EmulatorOptions.DEFAULTS, Clock.systemUTC());
    wire = new Wire(emulator);
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void answersWithTheWholeDocumentAndTheRequestsId() throws Exception {
    Wire.Reply reply = wire.get(GOLDEN);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.error()).isEmpty();
    assertThat(reply.body().path("imagePipeline"))
        .isEqualTo(fleet.pipelines().get(Arn.parse(GOLDEN).orElseThrow()));
    assertThat(reply.body().path("requestId").asText()).isEqualTo(reply.requestId());
  }

  @Test
  void saysThatAPipelineIsNotThere() throws Exception {
    Wire.Reply reply = wire.get(GOLDEN + "-not");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.error()).contains("ResourceNotFoundException");
    assertThat(reply.body().path("message").asText()).contains(GOLDEN + "-not");
  }

  @Test
  void refusesWhatIsNoPipelinesArn() throws Exception {
    for (String arn : new String[] {"", "golden", GOLDEN.replace("image-pipeline", "image")}) {
      Wire.Reply reply = wire.get(arn);

      assertThat(reply.status()).as(arn).isEqualTo(400);
      assertThat(reply.error()).contains("InvalidRequestException");
    }
  }

  @Test
  void refusesAnArnThatLivesWhereTheRequestIsNotSignedFor() throws Exception {
    assertThat(wire.getSigned("AKIDEXAMPLE", "eu-central-1", GOLDEN).status()).isEqualTo(200);
    assertThat(wire.getSigned("AKIDEXAMPLE", "us-east-1", GOLDEN).error())
        .contains("InvalidRequestException");
    assertThat(wire.getSigned("123456789012", "eu-central-1", GOLDEN).status()).isEqualTo(200);
    assertThat(wire.getSigned("210987654321", "eu-central-1", GOLDEN).error())
        .contains("AccessDeniedException");
  }

  @Test
  void answersAScriptedFaultEachTime() throws Exception {
    for (int i = 0; i < 3; i++) {
      Wire.Reply reply = wire.get(DENIED);

      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.error()).contains("AccessDeniedException");
      assertThat(reply.body().path("message").asText())
          .contains("imagebuilder:GetImagePipeline on resource: " + DENIED);
    }
  }

  @Test
  void answersWithNonsenseWhereItIsTold() throws Exception {
    byte[] json =
        """
        {"imagePipelineList": [],
         "faults": [{"arn": "%1$s-a", "body": "{}"}, {"arn": "%1$s-b", "status": 502, "body": ""}]}
        """
            .formatted(GOLDEN)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    FleetReading reading = FleetFile.read("nonsense.json", json);
    assertThat(reading.problems()).isEmpty();
    try (Emulator odd =
        Emulator.start(reading.fleet(), EmulatorOptions.DEFAULTS, Clock.systemUTC())) {
      Wire.Reply empty = new Wire(odd).get(GOLDEN + "-a");
      assertThat(empty.status()).isEqualTo(200);
      assertThat(empty.body()).isEmpty();
      assertThat(new Wire(odd).get(GOLDEN + "-b").status()).isEqualTo(502);
    }
  }

  @Test
  void refusesWhatIsNoUtf8() throws Exception {
    Wire.Reply reply = wire.call("GET", "/GetImagePipeline?imagePipelineArn=%FF", "");

    assertThat(reply.error()).contains("InvalidRequestException");
  }
}
