package dev.plumbline.live.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.live.ReadError;
import java.util.List;
import java.util.Optional;

/**
 * One answer of ListImagePipelines.
 *
 * @param entries what its list holds, unchecked
 * @param next the token of the page behind it
 * @param error why there is no page
 */
record Page(List<JsonNode> entries, Optional<String> next, Optional<ReadError> error) {
  static Page failed(ReadError error) {
    return new Page(List.of(), Optional.empty(), Optional.of(error));
  }
}
