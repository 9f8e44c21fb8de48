package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A plain HTTP client for one emulator. */
final class Wire {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;

  Wire(Emulator emulator) {
    endpoint = emulator.endpoint();
  }

  /** An answer, read. */
  record Reply(int status, Optional<String> error, String requestId, JsonNode body) {}

  Reply get(String arn) throws IOException, InterruptedException {
    return send(getRequest(arn));
  }

  Reply getSigned(String accessKey, String region, String arn)
      throws IOException, InterruptedException {
    return send(getRequest(arn).header("Authorization", signature(accessKey, region)));
  }

  Reply list(String body) throws IOException, InterruptedException {
    return call("POST", "/ListImagePipelines", body);
  }

  Reply listSigned(String accessKey, String region) throws IOException, InterruptedException {
    return send(
        request("/ListImagePipelines")
            .header("Authorization", signature(accessKey, region))
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  Reply call(String method, String path, String body) throws IOException, InterruptedException {
    return send(request(path).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder getRequest(String arn) {
    String encoded = URLEncoder.encode(arn, StandardCharsets.UTF_8);
    return request("/GetImagePipeline?imagePipelineArn=" + encoded);
  }

  HttpClient client() {
    return client;
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(endpoint.resolve(pathAndQuery));
  }

  private static String signature(String accessKey, String region) {
    return "AWS4-HMAC-SHA256 Credential="
        + accessKey
        + "/20261123/"
        + region
        + "/imagebuilder/aws4_request, SignedHeaders=host, Signature=00";
  }

  private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("x-amzn-ErrorType"),
        response.headers().firstValue("x-amzn-RequestId").orElseThrow(),
        response.body().length == 0 ? Json.object() : Json.read(response.body()));
  }
}
