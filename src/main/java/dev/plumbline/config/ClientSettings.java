package dev.plumbline.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the AWS client is made from. */
public final class ClientSettings {
  public static final Setting<Optional<String>> PROFILE =
      Setting.optional(
          "profile", "NAME", "The profile of the AWS configuration to use.", Readers.text());
  public static final Setting<Optional<URI>> ENDPOINT_URL =
      Setting.optional("endpoint-url", "URL", "Talk to this server and not to AWS.", Readers.url());
  public static final Setting<Optional<String>> ASSUME_ROLE =
      Setting.optional(
          "assume-role",
          "NAME",
          "Assume the role of this name in each target's account; nothing is then read with other rights.",
          Readers.text());
  public static final Setting<Integer> CONNECTIONS =
      Setting.one(
          "connections",
          "N",
          "How many requests are under way at once.",
          "8",
          Readers.whole(1, 256));
  public static final Setting<Optional<Double>> REQUEST_RATE =
      Setting.optional(
          "request-rate",
          "N",
          "At most so many requests a second; no limit when unset.",
          Readers.rate());
  public static final Setting<Integer> MAX_ATTEMPTS =
      Setting.one(
          "max-attempts",
          "N",
          "How often a request is tried before it counts as failed.",
          "6",
          Readers.whole(1, 50));
  public static final Setting<String> RETRY_MODE =
      Setting.one(
          "retry-mode",
          "MODE",
          "How the AWS SDK backs off: standard or adaptive.",
          "standard",
          Readers.choice(List.of("standard", "adaptive")));

  /** Of {@code iam-policy}. */
  public static final Setting<Boolean> CALLER =
      Setting.onOff(
              "caller", "The policy of whoever assumes --assume-role, not of the role.", false)
          .onCommandLine();

  /** Everything that the client is made from. */
  public static final List<Setting<?>> ALL =
      List.of(
          PROFILE, ENDPOINT_URL, ASSUME_ROLE, CONNECTIONS, REQUEST_RATE, MAX_ATTEMPTS, RETRY_MODE);

  private ClientSettings() {}
}
