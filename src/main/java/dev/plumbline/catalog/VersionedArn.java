package dev.plumbline.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of something that has versions: {@code …:image-recipe/golden/1.x.x}, {@code
 * …:workflow/build/build-image/1.0.2/1}.
 *
 * @param subject all of it but the version
 * @param version major, minor, patch; {@code x} for any
 * @param build the build number; empty for whichever is the latest
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/userguide/ibhow-semantic-versioning.html">Semantic
 *     versioning in Image Builder</a>
 */
public record VersionedArn(String subject, List<String> version, Optional<String> build) {
  private static final String ANY = "x";
  private static final Pattern SHAPE =
      Pattern.compile("(.+)/([0-9]+|x)\\.([0-9]+|x)\\.([0-9]+|x)(?:/([0-9]+))?");

  public VersionedArn {
    version = List.copyOf(version);
  }

  /** Reads an ARN; empty where it ends in no version, or in one like {@code 1.x.2}. */
  public static Optional<VersionedArn> parse(String text) {
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    VersionedArn arn =
        new VersionedArn(
            m.group(1),
            List.of(digits(m.group(2)), digits(m.group(3)), digits(m.group(4))),
            Optional.ofNullable(m.group(5)).map(VersionedArn::digits));
    return arn.wellFormed() ? Optional.of(arn) : Optional.empty();
  }

  /**
   * Whether {@code live} is what {@code desired} asks for: the same text, or a version that its
   * pattern takes in. Directed: a pattern takes in versions and their builds, a version its builds;
   * never the other way, and a live pattern satisfies only the same pattern, for the service stores
   * patterns as they were given.
   */
  static boolean takesIn(String desired, String live) {
    if (desired.equals(live)) {
      return true;
    }
    Optional<VersionedArn> wanted = parse(desired);
    Optional<VersionedArn> found = parse(live);
    return wanted.isPresent() && found.isPresent() && wanted.get().takesIn(found.get());
  }

  /** Whether the version holds a wildcard. */
  public boolean isPattern() {
    return version.contains(ANY);
  }

  /** Whether the other is this, or one of the versions and builds that this stands for. */
  public boolean takesIn(VersionedArn other) {
    if (!subject.equals(other.subject)) {
      return false;
    }
    if (other.isPattern()) {
      return version.equals(other.version) && build.equals(other.build);
    }
    return covers(other.version) && (build.isEmpty() || build.equals(other.build));
  }

  /** {@code 1.x.x}, {@code 1.0.2/1}. */
  public String versionText() {
    return String.join(".", version) + build.map(number -> "/" + number).orElse("");
  }

  private boolean covers(List<String> other) {
    for (int i = 0; i < version.size(); i++) {
      if (!version.get(i).equals(ANY) && !version.get(i).equals(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Right of a wildcard stand only wildcards, and a pattern has no build. */
  private boolean wellFormed() {
    int first = version.indexOf(ANY);
    return first < 0
        || (build.isEmpty() && version.stream().skip(first).allMatch(part -> part.equals(ANY)));
  }

  private static String digits(String part) {
    return part.replaceFirst("^0+(?=[0-9])", "");
  }
}
