package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.wasm.InvalidModuleException;
import dev.plumbline.policy.wasm.MachineSource;
import dev.plumbline.policy.wasm.PolicyModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Over the module of {@code never.rego}, which calls all four that reach out of a policy. */
final class RefusedCallsTest {
  private static byte[] wasm(String name) throws IOException {
    try (InputStream in =
        RefusedCallsTest.class.getResourceAsStream("/dev/plumbline/policy/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** What the builder says when it loads what was compiled. */
  private static List<Problem> problems(byte[] wasm, List<RegoModule> modules) {
    try {
      PolicyModule.load(wasm, MachineSource.interpreted());
      return List.of();
    } catch (InvalidModuleException e) {
      return RefusedCalls.of(e, modules);
    }
  }

  /** As {@code opa parse} shows a call in an expression, and one inside another term. */
  private static RegoModule module() throws IOException {
    String send = "{'type':'ref','value':[{'type':'var','value':'http'},{'value':'send'}]}";
    String runtime = "{'type':'ref','value':[{'type':'var','value':'opa'},{'value':'runtime'}]}";
    String tree =
        "{'package':{'path':[{'value':'data'},{'value':'never'}]},'rules':[{'head':{'ref':"
            + "[{'value':'deny'}]},'body':[{'location':{'row':3,'col':7},'terms':["
            + send
            + ",{'type':'ref','value':[{'type':'call','location':{'row':4,'col':9},'value':["
            + runtime
            + "]},{'value':'env'}]}]}]}]}";
    JsonNode syntax = Json.read(tree.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return RegoModule.of("never.rego", "dir/never.rego", syntax);
  }

  @Test
  void eachIsToldWithItsRuleAndLine() throws IOException {
    List<Problem> problems = problems(wasm("never/policy.wasm"), List.of(module()));
    assertThat(problems).allMatch(Problem::isError);
    assertThat(problems.stream().map(p -> p.origin().map(Object::toString).orElse("-")).toList())
        .containsExactlyInAnyOrder("dir/never.rego:3:7", "-", "dir/never.rego:4:9", "-");
    assertThat(problems.stream().map(Problem::message))
        .anyMatch(
            m -> m.startsWith("data.never.deny: it calls http.send, which no policy is given"))
        .anyMatch(m -> m.startsWith("data.never.deny: it calls opa.runtime, which no policy"))
        .anyMatch(m -> m.startsWith("a policy: it calls net.lookup_ip_addr, which no policy"));
  }

  @Test
  void aModuleThatCallsOnlyWhatIsGivenHasNoneOfThem() throws IOException {
    assertThat(problems(wasm("host/policy.wasm"), List.of(module()))).isEmpty();
  }

  @Test
  void whatIsNoModuleIsAnErrorToo() {
    assertThat(problems(new byte[] {1, 2, 3}, List.of()))
        .singleElement()
        .matches(p -> p.message().startsWith("the compiled policy cannot be used: "));
  }
}
