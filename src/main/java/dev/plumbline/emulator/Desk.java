package dev.plumbline.emulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Decides the answer to each request, whatever carried it here. Knows nothing of sockets. */
final class Desk {
  private final List<Operation> operations;
  private final Optional<TokenBucket> bucket;
  private final double failRate;
  private final Sightings sightings;

  Desk(List<Operation> table, EmulatorOptions options, InstantSource clock) {
    operations = List.copyOf(table);
    bucket = options.throttle().map(rate -> new TokenBucket(rate, clock));
    failRate = options.failRate();
    sightings = new Sightings(options.seed());
  }

  /** What came over the wire, read to its end. */
  record Letter(
      String method,
      String path,
      Optional<String> rawQuery,
      Optional<String> authorization,
      String body,
      boolean tooLong) {

    /** What makes two requests the same one, asked again. */
    private String content() {
      return String.join(" ", method, path, rawQuery.orElse(""), body);
    }
  }

  /** An answer and the id of the request that it belongs to. */
  record Reply(String requestId, Answer answer) {}

  /** The name under which a request is counted. */
  String operationOf(Letter letter) {
    return operation(letter).map(Operation::name).orElse("unknown");
  }

  Reply reply(Letter letter) {
    Sightings.Sighting sighting = sightings.next(letter.content());
    return new Reply(sighting.requestId(), answer(letter, sighting.luck()));
  }

  private Answer answer(Letter letter, double luck) {
    if (bucket.isPresent() && !bucket.get().take()) {
      return Answer.Failure.of("CallRateLimitExceededException", "Rate exceeded");
    }
    if (luck < failRate) {
      return Answer.Failure.of("ServiceException", "The service failed, as it was told to.");
    }
    try {
      return answer(letter);
    } catch (Refusal refusal) {
      return refusal.failure();
    }
  }

  private Answer answer(Letter letter) throws Refusal {
    if (letter.tooLong()) {
      throw Refusal.of("RequestEntityTooLargeException", "The request's body is too long.");
    }
    Operation operation = operation(letter).orElseThrow(() -> unknown(letter));
    Caller caller = Caller.of(letter.authorization());
    String label = letter.path().substring(operation.path().length());
    return operation.answer(Call.of(label, letter.rawQuery(), letter.body(), caller));
  }

  private Optional<Operation> operation(Letter letter) {
    return operations.stream()
        .filter(o -> o.method().equals(letter.method()) && o.isAt(letter.path()))
        .findFirst();
  }

  private Refusal unknown(Letter letter) {
    List<String> known = operations.stream().map(o -> o.method() + " " + o.path()).toList();
    return Refusal.of(
        "UnknownOperationException",
        "This emulator has no "
            + letter.method()
            + " "
            + letter.path()
            + "; it has "
            + String.join(", ", known)
            + ".");
  }
}
