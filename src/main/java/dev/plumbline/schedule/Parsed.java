package dev.plumbline.schedule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a spec's schedule expression turned out to be. */
public sealed interface Parsed {
  /** Hands the case at hand to its function. */
  <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid);

  /**
   * In the documented grammar.
   *
   * @param warnings what is allowed and yet worth a second look
   */
  record Valid(Schedule schedule, List<String> warnings) implements Parsed {
    public Valid {
      warnings = List.copyOf(warnings);
    }

    @Override
    public <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid) {
      return valid.apply(this);
    }
  }

  /**
   * Outside the documented grammar.
   *
   * @param message all that is wrong: the field, what was found, what is allowed
   * @param corrected the whole expression put right, where there is one way to do so
   */
  record Invalid(String message, Optional<String> corrected) implements Parsed {
    @Override
    public <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid) {
      return invalid.apply(this);
    }
  }
}
