package dev.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.diff.Drift;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.Step;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.RandomFleet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FixViewTest {
  @Test
  void theShellHandsOverTheVeryDocument() throws JsonProcessingException {
    for (String text : RandomFleet.HOSTILE) {
      ObjectNode document = Json.object().put("description", text + "it's $HOME `id` \\");
      String command = command(document);
      String start =
          "aws imagebuilder update-image-pipeline --region eu-central-1 --cli-input-json ";
      assertThat(command).startsWith(start + "'").endsWith("'");
      byte[] argument =
          unquoted(command.substring(start.length())).getBytes(StandardCharsets.UTF_8);
      assertThat(Json.read(argument)).isEqualTo(Json.canonical(document));
    }
  }

  /** What a POSIX shell makes of a word in single quotes with escaped ones between. */
  private static String unquoted(String word) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted) {
        assertThat(c).as("outside of quotes").isEqualTo('\\');
        text.append(word.charAt(++i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String command(ObjectNode document) {
    Fix fix = new Fix(List.of(new Step(Step.Call.UPDATE, document)), List.of(), List.of());
    PipelineResult result =
        new PipelineResult(
            Arn.pipeline(Fleet.BERLIN, "golden"),
            "golden",
            new TreeMap<>(),
            Optional.empty(),
            PipelineState.DRIFTED,
            Optional.empty(),
            Optional.empty(),
            new Drift(List.of(), List.of()),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(fix));
    return FixView.of(result).orElseThrow().commands().get(0);
  }
}
