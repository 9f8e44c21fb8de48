package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The emulator's own pipelines, begun as a copy of its fleet. Documents are never changed in place,
 * so whoever holds one may keep it.
 */
final class Pipelines {
  private final ConcurrentNavigableMap<Arn, ObjectNode> documents;
  private final Map<Arn, Answer> faults;

  Pipelines(Fleet fleet) {
    documents = new ConcurrentSkipListMap<>(fleet.pipelines());
    faults = fleet.faults();
  }

  Optional<ObjectNode> find(Arn arn) {
    return Optional.ofNullable(documents.get(arn));
  }

  /** What this pipeline is scripted to answer in place of itself. */
  Optional<Answer> fault(Arn arn) {
    return Optional.ofNullable(faults.get(arn));
  }

  /** Puts a changed document in the place of the one that is there; empty where none is. */
  Optional<ObjectNode> change(Arn arn, UnaryOperator<ObjectNode> change) {
    return Optional.ofNullable(documents.computeIfPresent(arn, (a, old) -> change.apply(old)));
  }

  /** Adds a document; false, and nothing is done, where there is one already. */
  boolean add(Arn arn, ObjectNode document) {
    return documents.putIfAbsent(arn, document) == null;
  }

  /** What the caller sees behind this ARN, in the order of ARNs. */
  Stream<ObjectNode> seenBy(Caller caller, Optional<Arn> after) {
    Map<Arn, ObjectNode> rest = after.isEmpty() ? documents : documents.tailMap(after.get(), false);
    return rest.entrySet().stream().filter(e -> caller.sees(e.getKey())).map(Map.Entry::getValue);
  }
}
