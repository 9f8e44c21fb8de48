package dev.plumbline.policy.wasm;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import dev.plumbline.policy.builtins.Value;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * One policy in one memory; for one thread. Data stays for good, an input until the next one, and
 * what an evaluation made is dropped before the next.
 *
 * <p>After a failure the instance is {@linkplain #spent() spent}: an abort leaves the module's
 * stack where it was, so its owner takes a new one.
 */
public final class PolicyInstance {
  /** A memory that grew beyond 64 MiB for one large document is not kept for the small ones. */
  private static final int BULKY_PAGES = 1024;

  private final SortedMap<String, Integer> entrypoints;
  private final Bindings bindings;
  private final OpaWasm_ModuleExports exports;
  private final Limits limits;
  private final byte[] documents;
  private boolean spent;
  private boolean loaded;
  private int data;
  private int afterData;
  private int input;
  private int afterInput;

  PolicyInstance(
      SortedMap<String, Integer> entrypoints, Bindings bindings, byte[] documents, Limits limits) {
    this.entrypoints = entrypoints;
    this.bindings = bindings;
    this.exports = bindings.exports();
    this.limits = limits;
    this.documents = documents;
  }

  /** Whether a failure made it unfit for further use, or one document left it too large. */
  public boolean spent() {
    return spent || bindings.memory().pages() > BULKY_PAGES;
  }

  /**
   * Puts the document in place that the next evaluations judge.
   *
   * @param json one JSON object, in UTF-8, as Plumbline wrote it
   * @return why it could not be done; the instance is then spent
   */
  public Optional<Outcome.Failed> input(byte[] json) {
    return input(memory -> memory.parse(json));
  }

  /** The same with whatever stands at the address that this gives; 0 is no input at all. */
  Optional<Outcome.Failed> input(ToIntFunction<Bindings> document) {
    loaded = false;
    Outcome outcome =
        guarded(
            limits.time(),
            () -> {
              loadData();
              exports.opaHeapPtrSet(afterData);
              input = document.applyAsInt(bindings);
              afterInput = exports.opaHeapPtrGet();
              loaded = true;
              return new Outcome.Undefined();
            });
    return outcome instanceof Outcome.Failed failed ? Optional.of(failed) : Optional.empty();
  }

  /**
   * Leaves {@code input} undefined for the next evaluations, as a test finds it.
   *
   * @return why it could not be done; the instance is then spent
   */
  public Optional<Outcome.Failed> noInput() {
    return input(memory -> 0);
  }

  private void loadData() {
    if (afterData == 0) {
      data = bindings.parse(documents);
      afterData = exports.opaHeapPtrGet();
    }
  }

  /** Evaluates one entrypoint over the input. */
  public Outcome evaluate(String entrypoint) {
    return evaluate(entrypoint, limits.time());
  }

  /** The same, in another time than usual. */
  public Outcome evaluate(String entrypoint, Duration time) {
    return evaluate(entrypoint, time, PolicyInstance::result);
  }

  /** The answer as it stands: a set with one object of bindings for each result. */
  Outcome answers(String entrypoint) {
    return evaluate(entrypoint, limits.time(), Outcome.Defined::new);
  }

  private Outcome evaluate(String entrypoint, Duration time, Function<Value, Outcome> meaning) {
    Integer id = entrypoints.get(entrypoint);
    if (id == null) {
      return new Outcome.Failed("the policy has no entrypoint " + entrypoint);
    }
    if (!loaded || spent) {
      throw new IllegalStateException("evaluated without an input, or after a failure");
    }
    return guarded(time, () -> meaning.apply(answers(id)));
  }

  private Value answers(int entrypoint) {
    exports.opaHeapPtrSet(afterInput);
    int context = exports.opaEvalCtxNew();
    exports.opaEvalCtxSetData(context, data);
    exports.opaEvalCtxSetInput(context, input);
    exports.opaEvalCtxSetEntrypoint(context, entrypoint);
    int code = exports.eval(context);
    if (code != 0) {
      throw new PolicyAbort("the evaluation ended with code " + code);
    }
    return bindings.read(exports.opaEvalCtxGetResult(context));
  }

  /** An entrypoint's answer is the set of its results: none, or one under {@code result}. */
  private static Outcome result(Value answers) {
    if (!(answers instanceof Value.SetOf set)) {
      throw new PolicyAbort("the evaluation answered with something else than a set of results");
    }
    Iterator<Value> all = set.elements().iterator();
    if (!all.hasNext()) {
      return new Outcome.Undefined();
    }
    Map<Value, Value> members = all.next() instanceof Value.Obj o ? o.members() : Map.of();
    Value result = members.get(Value.of("result"));
    if (result == null || all.hasNext()) {
      throw new PolicyAbort("the evaluation answered with something else than one result");
    }
    return new Outcome.Defined(result);
  }

  private Outcome guarded(Duration time, Supplier<Outcome> work) {
    Watchdog.Watch watch = Watchdog.SHARED.begin(time);
    Outcome outcome;
    boolean interrupted = false;
    try {
      outcome = work.get();
    } catch (ChicoryInterruptedException e) {
      interrupted = true;
      outcome = new Outcome.Failed("the evaluation was interrupted");
    } catch (RuntimeException e) {
      // Whatever a policy made of itself is an error of this policy, and of nothing else.
      outcome = new Outcome.Failed(Reasons.of(e));
    } catch (OutOfMemoryError e) {
      // The array that a policy's memory grows into could not be had; it goes with the instance.
      outcome = new Outcome.Failed("the JVM has not the memory that the evaluation asks for");
    } finally {
      interrupted &= watch.end();
    }
    spent |= outcome instanceof Outcome.Failed;
    return interrupted
        ? new Outcome.Failed("the evaluation took longer than " + time.toMillis() + " ms", true)
        : outcome;
  }
}
