package dev.plumbline.emulator;

/** Ends an operation with an error of the API. */
final class Refusal extends Exception {
  private final transient Answer.Failure failure;

  private Refusal(Answer.Failure failure) {
    super(failure.message(), null, false, false);
    this.failure = failure;
  }

  static Refusal of(String code, String message) {
    return new Refusal(Answer.Failure.of(code, message));
  }

  /** A parameter that the service would not take, in the words that it uses. */
  static Refusal invalid(String parameter, String why) {
    return of(
        "InvalidRequestException",
        "The value supplied for parameter '" + parameter + "' is not valid. " + why);
  }

  Answer.Failure failure() {
    return failure;
  }
}
