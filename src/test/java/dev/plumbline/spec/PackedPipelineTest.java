package dev.plumbline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedPipelineTest {
  private static final FieldPath TAG = FieldPath.of("tags", "cost.center");
  private static final FieldPath ELEMENT = FieldPath.of("workflows").element(1).member("onFailure");

  @Test
  void whatIsUnpackedIsWhatWasPacked() {
    var document = Json.object().put("name", "golden").put("n", 1.5).putNull("schedule");
    document.put("int", 7).put("long", 1L << 40).put("big", BigInteger.TEN.pow(30));
    document.put("decimal", new BigDecimal("0.1000000000000000000001"));
    document.putObject("tags").put("cost.center", "\u00e4 \ud83d\ude00 \" \\ \u0000");
    document.putArray("workflows").add(true).addObject().put("onFailure", "Abort");
    DesiredPipeline pipeline =
        new DesiredPipeline(
            Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
                .orElseThrow(),
            "Golden",
            new TreeMap<>(Map.of("team", "platform")),
            DesiredPipeline.Compare.EXACT,
            List.of(TAG),
            document,
            Map.of(TAG, new Origin("a.yaml", 7, 3), ELEMENT, new Origin("a.yaml", 9, 0)),
            new Origin("a.yaml", 2, 5));
    DesiredPipeline unpacked = new Packer().pack(pipeline).unpacked();
    assertThat(unpacked.toString()).isEqualTo(pipeline.toString());
    assertThat(Json.text(unpacked.document())).isEqualTo(Json.text(pipeline.document()));
    assertThat(unpacked.origins()).isEqualTo(pipeline.origins());
    assertThat(unpacked.origin()).isEqualTo(pipeline.origin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'a': {}}",
        "{'a': [], 'b': [[], {}], 'c': {'d': {'e': [1, 2]}}}",
        "{'a,b': ',', '}': '}]', '{': '[{', 'q': '\\\",\\\"', 'back': '\\\\', 'end': '\\\\\\\"'}",
        "{'a': 1.50, 'b': -0.0, 'c': null, 'd': true, 'e': '', '': {'': ''}}"
      })
  void partsADocumentAtItsMembers(String json) throws JsonProcessingException {
    Packer packer = new Packer();
    ObjectNode document = (ObjectNode) Json.read(json.replace('\'', '"'));
    for (int line : new int[] {3, 3_000}) {
      DesiredPipeline pipeline =
          new DesiredPipeline(
              Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/p" + line)
                  .orElseThrow(),
              "p",
              new TreeMap<>(),
              DesiredPipeline.Compare.DECLARED,
              List.of(),
              document,
              Map.of(TAG, new Origin("a.yaml", line + 1, 3)),
              new Origin("a.yaml", line, 5));
      DesiredPipeline unpacked = packer.pack(pipeline).unpacked();
      assertThat(Json.text(unpacked.document())).isEqualTo(Json.text(pipeline.document()));
      assertThat(unpacked.origins()).isEqualTo(pipeline.origins());
    }
  }
}
