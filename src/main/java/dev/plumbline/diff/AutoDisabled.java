package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.FieldPath;
import java.util.Optional;

/**
 * Image Builder disables a pipeline whose scheduled runs fail too often in a row, and any update
 * sets the count back: so a count at the limit means that nobody else did it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_AutoDisablePolicy.html">AutoDisablePolicy</a>
 */
final class AutoDisabled implements Why.Clause {
  private static final FieldPath STATUS = FieldPath.of("status");
  private static final FieldPath LIMIT =
      FieldPath.of("schedule", "autoDisablePolicy", "failureCount");
  private static final FieldPath FAILURES = FieldPath.of("consecutiveFailures");

  private final Catalog catalog;
  private final LivePipeline.Found live;

  AutoDisabled(Catalog catalog, LivePipeline.Found live) {
    this.catalog = catalog;
    this.live = live;
  }

  @Override
  public Optional<String> of(Entry entry) {
    boolean disabled =
        entry.place().path().equals(STATUS) && "DISABLED".equals(entry.place().live().textValue());
    long failures = whole(FAILURES.in(live.document())).orElse(0L);
    long limit = limit();
    return disabled && limit > 0 && failures >= limit
        ? Optional.of(
            "disabled by Image Builder after %d failed runs in a row (its limit is %d)"
                .formatted(failures, limit))
        : Optional.empty();
  }

  private long limit() {
    ObjectNode document = live.document();
    return whole(LIMIT.in(document))
        .or(() -> catalog.defaultAt(LIMIT, live.arn(), document).flatMap(AutoDisabled::whole))
        .orElse(0L);
  }

  private static Optional<Long> whole(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong()
        ? Optional.of(value.longValue())
        : Optional.empty();
  }
}
