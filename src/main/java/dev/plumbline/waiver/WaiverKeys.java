package dev.plumbline.waiver;

import java.util.List;

/** The keys of a waiver file: what the reader takes, and what the schema offers. */
public final class WaiverKeys {
  public static final List<String> DOCUMENT = List.of("version", "waivers", "unreadable");

  /** Of an entry under {@code unreadable}. */
  public static final List<String> GRANT =
      List.of("pipelines", "reason", "owner", "ticket", "expires");

  /** Of an entry under {@code waivers}. */
  public static final List<String> WAIVER =
      List.of("rule", "key", "pipelines", "reason", "owner", "ticket", "expires");

  /** Of an entry under {@code pipelines}. */
  public static final List<String> SELECTOR = List.of("name", "arn", "account", "region", "labels");

  private WaiverKeys() {}
}
