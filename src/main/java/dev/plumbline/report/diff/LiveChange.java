package dev.plumbline.report.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.FieldPath;
import java.util.Optional;

/**
 * A value of a live document that is another one in the newer report.
 *
 * @param setting false for what AWS alone answers, as the time of the last run
 */
public record LiveChange(
    FieldPath path, Optional<JsonNode> before, Optional<JsonNode> after, boolean setting) {}
