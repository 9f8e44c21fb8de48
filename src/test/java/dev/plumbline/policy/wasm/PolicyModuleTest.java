package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PolicyModuleTest {
  private static final MachineSource QUICK = MachineSource.interpreted();
  private static final byte[] WASM = TestModules.bytes("host/policy.wasm");

  @Test
  void namesWhatItOffersAndWhatItCalls() {
    assertThat(TestModules.HOST.entrypoints()).contains("host/echo", "host/listed").hasSize(14);
    assertThat(TestModules.HOST.builtins())
        .containsExactly("regex.replace", "sprintf", "time.now_ns");
  }

  @Test
  void namesEveryFunctionThatNoPolicyIsGiven() {
    assertThatThrownBy(() -> PolicyModule.load(TestModules.bytes("never/policy.wasm"), QUICK))
        .isInstanceOf(InvalidModuleException.class)
        .hasMessageContaining("it calls http.send, which no policy is given here")
        .hasMessageContaining("net.lookup_ip_addr")
        .hasMessageContaining("opa.runtime")
        .hasMessageContaining("providers.aws.sign_req");
  }

  @Test
  void refusesAnUnknownFunctionWhenItIsLoadedAndNotWhenItIsReached() {
    assertRefused(
        patched("sprintf", "sprintx"), "it calls sprintx, a built-in function that is not known");
  }

  @Test
  void refusesAnotherAbi() {
    byte[] major =
        patched("\u007f\0A\1\u000b\u007f\0A\3\u000b", "\u007f\0A\2\u000b\u007f\0A\3\u000b");
    byte[] minor =
        patched("\u007f\0A\1\u000b\u007f\0A\3\u000b", "\u007f\0A\1\u000b\u007f\0A\4\u000b");
    assertRefused(major, "version 2.3 of OPA's wasm ABI, wanted 1.2 to 1.3");
    assertRefused(minor, "version 1.4 of OPA's wasm ABI, wanted 1.2 to 1.3");
  }

  @Test
  void refusesAModuleThatIsCutOffAnywhere() {
    for (int length = 0; length < WASM.length; length += 1 + WASM.length / 60) {
      assertRefused(Arrays.copyOf(WASM, length), "it ");
    }
    assertRefused(Arrays.copyOf(WASM, WASM.length - 1), "it ");
  }

  @Test
  void refusesOtherBytesAndOtherModules() {
    assertRefused("not wasm at all".getBytes(StandardCharsets.UTF_8), "not a wasm module of OPA");
    assertRefused(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0}, "does not import its memory");
    assertRefused(patched("opa_builtin0", "opa_builtin9"), "it imports env.opa_builtin9");
    assertRefused(patched("opa_value_dump", "opa_value_dumb"), "not a wasm module of OPA");
  }

  @Test
  void aFunctionTooLargeForTheJvmIsRunWithoutAWordOnStandardError() {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      WasmModule module = Parser.parse(oneLargeFunction());
      Instance instance =
          Instance.builder(module)
              .withMachineFactory(MachineSource.compiled().machines(module))
              .build();
      assertThat(instance.export("f").apply()).containsExactly(7);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /** A module whose only function drops 40 000 numbers and gives back 7. */
  private static byte[] oneLargeFunction() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(0);
    for (int i = 0; i < 40_000; i++) {
      body.writeBytes(new byte[] {0x41, (byte) 0xff, (byte) 0xff, 0x1f, 0x1a});
    }
    body.writeBytes(new byte[] {0x41, 7, 0x0b});
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    code.write(1);
    code.writeBytes(unsigned(body.size()));
    code.writeBytes(body.toByteArray());
    ByteArrayOutputStream wasm = new ByteArrayOutputStream();
    wasm.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    wasm.writeBytes(new byte[] {1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 7, 5, 1, 1, 'f', 0, 0, 10});
    wasm.writeBytes(unsigned(code.size()));
    wasm.writeBytes(code.toByteArray());
    return wasm.toByteArray();
  }

  /** LEB128 in three bytes. */
  private static byte[] unsigned(int number) {
    return new byte[] {
      (byte) ((number & 0x7f) | 0x80), (byte) (((number >> 7) & 0x7f) | 0x80), (byte) (number >> 14)
    };
  }

  private static void assertRefused(byte[] wasm, String message) {
    assertThatThrownBy(() -> PolicyModule.load(wasm, QUICK))
        .isInstanceOf(InvalidModuleException.class)
        .hasMessageContaining(message);
  }

  /** The module with the first such bytes replaced, as many by as many. */
  private static byte[] patched(String from, String to) {
    String all = new String(WASM, StandardCharsets.ISO_8859_1);
    assertThat(all).contains(from);
    int at = all.indexOf(from);
    String other = all.substring(0, at) + to + all.substring(at + from.length());
    return other.getBytes(StandardCharsets.ISO_8859_1);
  }
}
