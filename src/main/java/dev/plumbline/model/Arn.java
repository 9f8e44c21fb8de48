package dev.plumbline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Amazon Resource Name, {@code arn:partition:service:region:account:resource}. Region and
 * account may be empty (IAM has no region, AWS-owned resources no account).
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
 */
public record Arn(String partition, String service, String region, String account, String resource)
    implements Comparable<Arn> {
  private static final Pattern SHAPE =
      Pattern.compile(
          "arn:(aws(?:-[a-z]+)*):([a-z0-9-]+):([a-z0-9-]*):([0-9]{12}|[a-z][a-z-]*|):(\\S+)");
  private static final String PIPELINE = "image-pipeline/";
  private static final Pattern NAME =
      Pattern.compile("[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]");

  /** Reads an ARN; empty where the text is none. */
  public static Optional<Arn> parse(String text) {
    Matcher m = SHAPE.matcher(text);
    return m.matches()
        ? Optional.of(new Arn(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)))
        : Optional.empty();
  }

  /**
   * The ARN of an image pipeline: its name in lower case, with hyphens for spaces and underscores.
   */
  public static Arn pipeline(Target target, String name) {
    String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return new Arn(
        target.partition(), "imagebuilder", target.region(), target.account(), PIPELINE + slug);
  }

  /** Whether a pipeline may have this name (the API's own pattern, 3 to 128 characters). */
  public static boolean isPipelineName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether this names an image pipeline of one account and region. */
  public boolean isPipeline() {
    return service.equals("imagebuilder")
        && resource.startsWith(PIPELINE)
        && isPipelineName(resource.substring(PIPELINE.length()))
        && Target.isAccount(account)
        && Target.isRegion(region);
  }

  /** What follows the resource type: {@code golden} of {@code image-pipeline/golden}. */
  public String name() {
    return resource.substring(resource.indexOf('/') + 1);
  }

  /** A pipeline as ids begin and people say it: {@code 123456789012/eu-central-1/golden}. */
  public String shown() {
    return String.join("/", account, region, name());
  }

  /** Where a pipeline lives; only for ARNs with an account and a region. */
  public Target target() {
    return new Target(partition, account, region);
  }

  /** Partition, account, region, service, resource: the order of every report. */
  @Override
  public int compareTo(Arn other) {
    int order = compare(partition, other.partition);
    order = order != 0 ? order : compare(account, other.account);
    order = order != 0 ? order : compare(region, other.region);
    order = order != 0 ? order : compare(service, other.service);
    return order != 0 ? order : resource.compareTo(other.resource);
  }

  /** ARNs are compared by the million, and most have all but the resource alike. */
  private static int compare(String one, String other) {
    return one.equals(other) ? 0 : one.compareTo(other);
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
