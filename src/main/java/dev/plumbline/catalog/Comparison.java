package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.Immutable;
import dev.plumbline.model.Arn;
import dev.plumbline.schedule.Schedule;
import dev.plumbline.schedule.Zone;
import java.util.Optional;

/**
 * What makes two values of a field mean the same.
 *
 * <p>Each is reflexive, and all but {@link #VERSIONED_ARN} are symmetric: there the desired side is
 * the pattern. All but it and {@link #ROLE} are transitive. Nothing is coerced: where a comparison
 * wants text and does not find it, the values are compared as they are.
 */
public enum Comparison {
  /** The same JSON value; numbers by what they are worth. */
  PLAIN((desired, live, pipeline) -> Plain.same(desired, live)),
  /** The same set of times. */
  CRON(onText((desired, live, pipeline) -> Schedule.sameTimes(desired, live))),
  /** The same zone: {@code UTC}, {@code Etc/UTC} and unset. */
  TIME_ZONE(
      onText((desired, live, pipeline) -> Zone.same(Optional.of(desired), Optional.of(live)))),
  /** The same role, by name or by ARN. */
  ROLE(onText(Role::same)),
  /** The same ARN, or a version that the desired one's pattern ({@code 1.x.x}) takes in. */
  VERSIONED_ARN(onText((desired, live, pipeline) -> VersionedArn.takesIn(desired, live))),
  /** The same elements in any order. */
  UNORDERED((desired, live, pipeline) -> Plain.sameSet(desired, live)),
  /** The same elements in any order, told apart by their {@code name}; each by its own rows. */
  BY_NAME(PLAIN),
  /** Key by key; {@code aws:} keys are AWS's own and never compared. */
  TAGS(PLAIN),
  /** Member by member, or element by element in order, each by its own row. */
  STRUCTURE(PLAIN),
  /** Never a difference. */
  NEVER((desired, live, pipeline) -> true);

  private final Meaning meaning;

  Comparison(Meaning meaning) {
    this.meaning = meaning;
  }

  /** What holds others is compared by what it holds; as a whole it has no meaning of its own. */
  Comparison(Comparison whole) {
    this(whole.meaning);
  }

  /**
   * Whether the live value is what the desired one asks for.
   *
   * @param pipeline the one that holds both: a bare role name is a role of its account
   */
  public boolean same(JsonNode desired, JsonNode live, Arn pipeline) {
    return desired.equals(live) || meaning.same(desired, live, pipeline);
  }

  /** The same JSON value, numbers by what they are worth; for what has no row. */
  public static boolean plain(JsonNode one, JsonNode other) {
    return Plain.same(one, other);
  }

  @Immutable
  private interface Meaning {
    boolean same(JsonNode desired, JsonNode live, Arn pipeline);
  }

  @Immutable
  private interface TextMeaning {
    boolean same(String desired, String live, Arn pipeline);
  }

  private static Meaning onText(TextMeaning meaning) {
    return (desired, live, pipeline) ->
        (desired.isTextual() && live.isTextual())
            ? meaning.same(desired.textValue(), live.textValue(), pipeline)
            : Plain.same(desired, live);
  }
}
