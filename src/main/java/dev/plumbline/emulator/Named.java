package dev.plumbline.emulator;

import dev.plumbline.model.Arn;

/**
 * The pipeline that a request names, where its caller may ask for it. What the service says of an
 * ARN in another region or account is not documented; here it is an error that names both, so that
 * a client that signs for the wrong target learns it.
 */
record Named(Arn arn) {

  /**
   * Reads it.
   *
   * @param parameter where the request has it
   * @param operation what is asked, for what the caller is told
   */
  static Named of(String parameter, String text, String operation, Caller caller) throws Refusal {
    Arn arn =
        Arn.parse(text)
            .filter(Arn::isPipeline)
            .orElseThrow(() -> Refusal.invalid(parameter, whyNot(text)));
    mayAsk(caller, arn, parameter, operation);
    return new Named(arn);
  }

  /** That there is no such pipeline. */
  Refusal absent() {
    return Refusal.of(
        "ResourceNotFoundException", "The resource with ARN '" + arn + "' cannot be found.");
  }

  private static String whyNot(String text) {
    return text.isEmpty()
        ? "It is required."
        : "'"
            + text
            + "' is not like arn:aws:imagebuilder:<region>:<account>:image-pipeline/<name>.";
  }

  /** Whether the caller may ask for what this ARN names, or make it. */
  static void mayAsk(Caller caller, Arn arn, String parameter, String operation) throws Refusal {
    if (!caller.isIn(arn.region())) {
      throw Refusal.invalid(
          parameter,
          "'" + arn + "' is not in " + caller.region().orElse("") + ", where it was asked for.");
    }
    if (!caller.owns(arn.account())) {
      throw Refusal.of(
          "AccessDeniedException",
          "User: arn:aws:iam::"
              + caller.account().orElse("")
              + ":root is not authorized to perform: imagebuilder:"
              + operation
              + " on resource: "
              + arn);
    }
  }
}
