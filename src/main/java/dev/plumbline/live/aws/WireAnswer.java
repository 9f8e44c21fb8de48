package dev.plumbline.live.aws;

import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What came over the wire for one call: the last attempt's answer. Confined to one thread. */
final class WireAnswer {
  private int attempts;
  private int status;
  private byte[] body = {};
  private Optional<String> requestId = Optional.empty();

  /** An attempt begins: what an earlier one brought is void. */
  void begin() {
    attempts++;
    status = 0;
    body = new byte[0];
    requestId = Optional.empty();
  }

  void answered(SdkHttpResponse response, byte[] bytes) {
    status = response.statusCode();
    body = bytes;
    requestId = response.firstMatchingHeader("x-amzn-RequestId");
  }

  /** How often the request went out. */
  int attempts() {
    return attempts;
  }

  /** 0 where no whole answer came. */
  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  Optional<String> requestId() {
    return requestId;
  }
}
