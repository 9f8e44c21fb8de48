package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Target;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One answer of list-image-pipelines, entry by entry. Only a list without a next token, all of it
 * readable and of one target (as one call's answer is), tells that it is whole. An empty list names
 * no target and tells nothing.
 */
final class ListAnswer {
  private final RecordSink to;
  private final Map<Target, Integer> counts = new TreeMap<>();
  private boolean damaged;

  ListAnswer(RecordSink to) {
    this.to = to;
  }

  void entry(JsonNode node, Place at) {
    Optional<Found> found = PipelineDocument.read(node, Capture.CLIENT);
    if (found.isEmpty()) {
      damaged = true;
      to.damage("an entry of " + AnswerReader.LIST + ": " + PipelineDocument.whyNot(node), at);
      return;
    }
    counts.merge(found.get().arn().target(), 1, Integer::sum);
    to.pipeline(found.get(), at);
  }

  /** The list is over, and these are the answer's other members. */
  void end(ObjectNode rest, Place at) {
    Optional<ReadError> flaw = flaw(rest);
    counts.forEach((target, count) -> to.claim(Claim.ofList(target, count, flaw), at));
  }

  private Optional<ReadError> flaw(ObjectNode rest) {
    boolean more = Stream.of("nextToken", "NextToken").anyMatch(name -> isToken(rest.path(name)));
    if (more) {
      return Optional.of(
          ReadError.of("IncompleteList", "the list has a next token: more pages follow")
              .hint("print the list without --max-items and --no-paginate"));
    }
    if (damaged) {
      return Optional.of(ReadError.of("DamagedSnapshot", "an entry of the list cannot be read"));
    }
    return counts.size() > 1
        ? Optional.of(
            ReadError.of("IncompleteList", "the list holds several accounts or regions")
                .hint("keep each call's answer as it was printed"))
        : Optional.empty();
  }

  private static boolean isToken(JsonNode node) {
    return !node.isMissingNode()
        && !node.isNull()
        && !(node.isTextual() && node.asText().isEmpty());
  }
}
