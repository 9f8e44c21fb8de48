package dev.plumbline.live.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Keeps each attempt's body as it came, below the SDK's typed model, which drops members newer than
 * itself and coerces wrong types.
 */
final class WireCapture implements ExecutionInterceptor {
  /** Put on each request; the SDK refuses two attributes of one name, so there is one. */
  static final ExecutionAttribute<WireAnswer> ANSWER = new ExecutionAttribute<>("PlumblineAnswer");

  /** A page of 100 pipelines is far below it. */
  static final int MAX_BODY = 16 * 1024 * 1024;

  private final RequestRate rate;

  WireCapture(RequestRate rate) {
    this.rate = rate;
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes on) {
    WireAnswer answer = answer(on);
    answer.begin();
    if (answer.attempts() > 1) {
      rate.spend();
    }
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes on) {
    byte[] body = context.responseBody().map(WireCapture::drain).orElse(new byte[0]);
    checkWhole(context.httpResponse(), body.length);
    answer(on).answered(context.httpResponse(), body);
    return Optional.of(new ByteArrayInputStream(body));
  }

  private static WireAnswer answer(ExecutionAttributes on) {
    return Objects.requireNonNull(on.getAttribute(ANSWER), "a request without its WireAnswer");
  }

  /** Reads to the end, so that the connection can be used again. */
  private static byte[] drain(InputStream body) {
    try (body) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] buffer = new byte[16 * 1024];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        all.write(buffer, 0, n);
        checkGoOn(all.size());
      }
      return all.toByteArray();
    } catch (IOException e) {
      // With an IOException below it the SDK tries again; an UncheckedIOException would end that.
      throw SdkClientException.create("the answer broke off: " + e.getMessage(), e);
    }
  }

  private static void checkGoOn(int size) {
    if (size > MAX_BODY) {
      throw SdkClientException.create("the answer is longer than " + MAX_BODY + " bytes");
    }
    // The SDK's timers interrupt, which a trickling socket never notices by itself.
    if (Thread.currentThread().isInterrupted()) {
      throw AbortedException.create("interrupted while the answer came in");
    }
  }

  /** The URL connection takes an early end of the stream for the end of the body. */
  private static void checkWhole(SdkHttpResponse response, int length) {
    String said = response.firstMatchingHeader("Content-Length").orElse("").trim();
    boolean decoded = response.firstMatchingHeader("Content-Encoding").isPresent();
    if (!decoded && said.matches("[0-9]{1,18}") && Long.parseLong(said) != length) {
      String message = "the answer broke off after " + length + " of " + said + " bytes";
      throw SdkClientException.create(message, new EOFException(message));
    }
  }
}
