package dev.plumbline.catalog;

import dev.plumbline.model.Arn;
import java.util.Optional;

/**
 * An IAM role by what names it. Names are unique in an account whatever their path, so a bare name
 * leaves the path open.
 *
 * @param path with a slash at its end; empty where the text does not tell
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM
 *     identifiers</a>
 */
record Role(String partition, String account, Optional<String> path, String name) {
  private static final String RESOURCE = "role/";

  /** A role's ARN, or a name (with or without its path) in the pipeline's own account. */
  static Optional<Role> of(String text, Arn pipeline) {
    if (!text.startsWith("arn:")) {
      return Optional.of(bare(text.startsWith("/") ? text.substring(1) : text, pipeline));
    }
    return Arn.parse(text)
        .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith(RESOURCE))
        .map(Role::of);
  }

  /** Whether both texts name one role. Not transitive: a bare name fits every path. */
  static boolean same(String one, String other, Arn pipeline) {
    Optional<Role> left = of(one, pipeline);
    Optional<Role> right = of(other, pipeline);
    return (left.isPresent() && right.isPresent()) ? left.get().is(right.get()) : one.equals(other);
  }

  private static Role of(Arn arn) {
    String rest = arn.resource().substring(RESOURCE.length());
    int slash = rest.lastIndexOf('/') + 1;
    return new Role(
        arn.partition(),
        arn.account(),
        Optional.of(rest.substring(0, slash)),
        rest.substring(slash));
  }

  private static Role bare(String text, Arn pipeline) {
    int slash = text.lastIndexOf('/') + 1;
    Optional<String> path = slash == 0 ? Optional.empty() : Optional.of(text.substring(0, slash));
    return new Role(pipeline.partition(), pipeline.account(), path, text.substring(slash));
  }

  private boolean is(Role other) {
    boolean pathsDiffer =
        path.isPresent() && other.path.isPresent() && !path.get().equals(other.path.get());
    return !pathsDiffer
        && partition.equals(other.partition)
        && account.equals(other.account)
        && name.equals(other.name);
  }
}
