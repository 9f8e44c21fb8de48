package dev.plumbline.schedule;

import java.util.List;
import java.util.Optional;

/**
 * A live document's schedule expression, read as far as it goes. It may have a schedule and an
 * error both: Image Builder once took more than it documents now.
 *
 * @param schedule its meaning, where that is certain
 * @param error why the documented grammar does not have it; empty where it does
 * @param warnings what is allowed and yet worth a second look
 */
public record Reading(Optional<Schedule> schedule, Optional<String> error, List<String> warnings) {
  public Reading {
    warnings = List.copyOf(warnings);
  }
}
