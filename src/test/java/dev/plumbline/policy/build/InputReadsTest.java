package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over terms as {@code opa parse} prints them; {@code PackBuilderRuns} has it print more. */
final class InputReadsTest {
  private static final String INPUT = "{'type':'ref','value':[{'type':'var','value':'input'}]}";

  private static String ref(String name, String second) {
    return "{'type':'ref','value':[{'type':'var','value':'" + name + "'}," + second + "]}";
  }

  private static String string(String value) {
    return "{'type':'string','value':'" + value + "'}";
  }

  private static InputReads reads(String term) throws JsonProcessingException {
    String tree = "{'rules':[{'body':[{'terms':[" + term + "]}]}]}";
    JsonNode read = Json.read(tree.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return InputReads.of(read);
  }

  @Test
  void aMemberThatIsNamedIsRead() throws JsonProcessingException {
    InputReads reads = reads(ref("input", string("a")) + "," + ref("data", string("b")));
    assertThat(reads.members()).containsExactly("a");
    assertThat(reads.json()).contains(Json.array().add("a"));
  }

  @Test
  void whatStandsBehindAMemberIsReadToo() throws JsonProcessingException {
    InputReads reads = reads(ref("input", string("a") + "," + ref("input", string("b"))));
    assertThat(reads.members()).containsExactly("a", "b");
    assertThat(reads.whole()).isFalse();
  }

  @Test
  void aNameThatIsWorkedOutMayBeAny() throws JsonProcessingException {
    assertThat(reads(ref("input", "{'type':'var','value':'k'}")).json()).isEmpty();
    assertThat(reads(INPUT).whole()).isTrue();
    assertThat(reads("{'type':'var','value':'input'}").whole()).isTrue();
  }

  @Test
  void objectGetReadsWhatItNames() throws JsonProcessingException {
    String get = ref("object", string("get"));
    assertThat(reads(get + "," + INPUT + "," + string("a")).members()).containsExactly("a");
    String path = "{'type':'array','value':[" + string("a") + "," + INPUT + "]}";
    assertThat(reads(get + "," + INPUT + "," + string("a")).whole()).isFalse();
    assertThat(reads(get + "," + INPUT + "," + path).whole()).isTrue();
    assertThat(reads(get + "," + INPUT + "," + INPUT).whole()).isTrue();
    assertThat(reads(string("other") + "," + INPUT + "," + string("a")).whole()).isTrue();
  }

  @Test
  void oneModuleThatMayReadAllIsEnough() throws JsonProcessingException {
    InputReads one = reads(ref("input", string("a")));
    assertThat(InputReads.all(List.of(one, reads(ref("input", string("b"))))).members())
        .containsExactly("a", "b");
    assertThat(InputReads.all(List.of(one, InputReads.UNKNOWN)).json()).isEmpty();
  }
}
