package dev.plumbline.policy.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.builtins.ValueJson;
import dev.plumbline.policy.builtins.ValueReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One of OPA's own cases as {@code src/test/conformance} writes it, judged by the rules of OPA's
 * test of its own wasm host ({@code internal/wasm/sdk/test/e2e}):
 *
 * <ul>
 *   <li>a wanted definedness or result set allows no error; sets count as arrays in Rego's order,
 *       the order of results does not matter, and where the case says {@code sort_bindings} an
 *       array that is a binding counts as sorted;
 *   <li>an error that OPA reports only when it is strict about built-in functions is an empty
 *       result set here, and no error;
 *   <li>any other wanted error must end the evaluation, and a conflict must say that it is one;
 *   <li>the cases of {@code v1/test/wasm} are read with JavaScript's numbers, as their own test
 *       does.
 * </ul>
 */
record ConformanceCase(JsonNode line) {
  /** Functions that are not given on purpose; a call of any other must be answered. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "it calls (io\\.jwt\\.\\S+|crypto\\.(x509\\.\\S+|parse_private_keys)|graphql\\.\\S+"
              + "|net\\.lookup_ip_addr|rego\\.parse_module|providers\\.aws\\.sign_req|http\\.send"
              + "|opa\\.runtime),");

  private static final Surroundings SURROUNDINGS =
      new Surroundings(Instant.parse("2026-11-23T01:02:03Z"));

  /** Some cases are slow where nothing is compiled and other work is under way. */
  private static final Limits LIMITS = new Limits(Duration.ofMinutes(2), Limits.DEFAULT.pages());

  /** Interpreted, and not validated, which would take most of the time: OPA has just made it. */
  private static final MachineSource TRUSTED =
      new MachineSource() {
        @Override
        public Function<Instance, Machine> machines(WasmModule module) {
          return InterpreterMachine::new;
        }

        @Override
        public WasmModule module(byte[] wasm) {
          return Parser.builder()
              .withValidation(false)
              .build()
              .parse(() -> new ByteArrayInputStream(wasm));
        }
      };

  /** What came of a case: nothing to say where it agrees. */
  record Verdict(Kind kind, String said) {
    enum Kind {
      AGREES,
      DISAGREES,
      REFUSED
    }

    static final Verdict AGREES = new Verdict(Kind.AGREES, "");

    static Verdict disagrees(String said) {
      return new Verdict(Kind.DISAGREES, said);
    }
  }

  String category() {
    return line.get("category").textValue();
  }

  /** Its name in the list of disagreements. */
  String name() {
    return category() + ": " + line.get("note").textValue();
  }

  Verdict judge(byte[] wasm) {
    try {
      return judge(PolicyModule.load(wasm, TRUSTED));
    } catch (InvalidModuleException e) {
      String said = String.valueOf(e.getMessage());
      return REFUSED.matcher(said).find()
          ? new Verdict(Verdict.Kind.REFUSED, said)
          : Verdict.disagrees(said);
    }
  }

  private Verdict judge(PolicyModule module) {
    JsonNode data = line.path("data").isMissingNode() ? Json.object() : line.get("data");
    PolicyInstance instance = module.instance(Json.bytes(data), LIMITS, SURROUNDINGS);
    Outcome outcome =
        instance
            .input(this::input)
            .<Outcome>map(failed -> failed)
            .orElseGet(() -> instance.answers(module.entrypoints().first()));
    return outcome instanceof Outcome.Defined answers
        ? judge((Value.SetOf) answers.value())
        : judge((Outcome.Failed) outcome);
  }

  private int input(Bindings memory) {
    if (line.has("inputTerm")) {
      byte[] term = line.get("inputTerm").textValue().getBytes(StandardCharsets.UTF_8);
      return memory.give(ValueReader.read(term));
    }
    return line.has("input") ? memory.parse(Json.bytes(line.get("input"))) : 0;
  }

  private Verdict judge(Outcome.Failed failed) {
    String reason = failed.reason();
    if (line.has("wantDefined") || line.has("wantResult") || line.has("strictError")) {
      return Verdict.disagrees("error: " + reason);
    }
    boolean told =
        line.path("errorCode").asText().equals("eval_conflict_error")
            ? reason.contains("var assignment conflict")
                || reason.contains("object insert conflict")
            : line.has("errorText") && reason.contains(line.get("errorText").textValue());
    return told ? Verdict.AGREES : Verdict.disagrees("another error: " + reason);
  }

  private Verdict judge(Value.SetOf answers) {
    boolean agrees;
    if (line.has("wantDefined")) {
      agrees = answers.elements().isEmpty() != line.get("wantDefined").booleanValue();
    } else if (line.has("wantResult")) {
      agrees = results(answers).equals(Value.SetOf.of(elements(line.get("wantResult"))));
    } else {
      agrees = line.has("strictError") && answers.elements().isEmpty();
    }
    return agrees ? Verdict.AGREES : Verdict.disagrees(answers.toString());
  }

  private static List<Value> elements(JsonNode array) {
    List<Value> elements = new ArrayList<>();
    array.forEach(element -> elements.add(ValueJson.value(element)));
    return elements;
  }

  private Value.SetOf results(Value.SetOf answers) {
    Collection<Value> plain = new TreeSet<>();
    for (Value answer : answers.elements()) {
      TreeMap<Value, Value> bindings = new TreeMap<>();
      ((Value.Obj) answer).members().forEach((name, value) -> bindings.put(name, plain(value)));
      plain.add(new Value.Obj(bindings));
    }
    return Value.SetOf.of(plain);
  }

  private Value plain(Value value) {
    Value plain = ValueJson.value(ValueJson.json(value));
    if (category().startsWith("wasm/") && plain instanceof Value.Num number) {
      return new Value.Num(Double.toString(Double.parseDouble(number.digits())));
    }
    return line.has("sorted") && plain instanceof Value.Arr array
        ? new Value.Arr(array.elements().stream().sorted().toList())
        : plain;
  }
}
