package dev.plumbline.catalog;

import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * One row: all that is known about one field.
 *
 * @param path with {@code []} for elements
 * @param required whether the API takes what encloses it only with it
 * @param allowed the values of an enum or of a set's elements; the resource types of an ARN; else
 *     empty, for anything
 * @param min the least number, or the fewest characters or elements; 0 for none
 * @param max the largest number, or the most characters or elements; 0 for none
 * @param severity of a drift in it
 * @param modelled whether the SDK that we build with knows the member
 * @param comesWith the sibling whose declaration declares this one too, at its default
 * @param why one sentence: what goes wrong when it is not as wanted
 */
public record Field(
    FieldPath path,
    Kind kind,
    Default defaultValue,
    Comparison comparison,
    Severity severity,
    boolean modelled,
    boolean required,
    List<String> allowed,
    int min,
    int max,
    Optional<String> comesWith,
    String why) {

  public Field {
    allowed = List.copyOf(allowed);
  }

  /** The member's own name, the last step of its path. */
  public String name() {
    return path.last().label();
  }

  Field withDefault(Default value) {
    return new Field(
        path,
        kind,
        value,
        comparison,
        severity,
        modelled,
        required,
        allowed,
        min,
        max,
        comesWith,
        why);
  }

  Field comparedAs(Comparison other) {
    return new Field(
        path,
        kind,
        defaultValue,
        other,
        severity,
        modelled,
        required,
        allowed,
        min,
        max,
        comesWith,
        why);
  }

  /** A member that the API has and the SDK that we build with does not. */
  Field newer() {
    return new Field(
        path,
        kind,
        defaultValue,
        comparison,
        severity,
        false,
        required,
        allowed,
        min,
        max,
        comesWith,
        why);
  }

  /** A member without which the API refuses the object that it belongs to. */
  Field needed() {
    return new Field(
        path,
        kind,
        defaultValue,
        comparison,
        severity,
        modelled,
        true,
        allowed,
        min,
        max,
        comesWith,
        why);
  }

  Field oneOf(String... values) {
    List<String> names = List.of(values);
    return new Field(
        path,
        kind,
        defaultValue,
        comparison,
        severity,
        modelled,
        required,
        names,
        min,
        max,
        comesWith,
        why);
  }

  Field within(int least, int most) {
    return new Field(
        path,
        kind,
        defaultValue,
        comparison,
        severity,
        modelled,
        required,
        allowed,
        least,
        most,
        comesWith,
        why);
  }

  Field with(String sibling) {
    Optional<String> name = Optional.of(sibling);
    return new Field(
        path,
        kind,
        defaultValue,
        comparison,
        severity,
        modelled,
        required,
        allowed,
        min,
        max,
        name,
        why);
  }
}
