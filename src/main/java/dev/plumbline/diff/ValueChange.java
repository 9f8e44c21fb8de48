package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.FieldPath;
import java.util.Optional;

/** A value of a document that is another one in a later document. */
public record ValueChange(FieldPath path, Optional<JsonNode> before, Optional<JsonNode> after) {}
