package dev.plumbline.model;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One account in one region: what one client reads.
 *
 * @param partition such as {@code aws} or {@code aws-cn}
 * @param account twelve digits
 * @param region such as {@code eu-central-1}
 */
public record Target(String partition, String account, String region)
    implements Comparable<Target> {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");
  private static final Pattern PARTITION = Pattern.compile("aws(-[a-z]+)*");

  /** Region prefixes whose partition is not {@code aws}. */
  private static final Map<String, String> PARTITIONS =
      Map.of(
          "cn-", "aws-cn",
          "us-gov-", "aws-us-gov",
          "us-iso-", "aws-iso",
          "us-isob-", "aws-iso-b",
          "eu-isoe-", "aws-iso-e",
          "us-isof-", "aws-iso-f",
          "eusc-", "aws-eusc");

  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::partition)
          .thenComparing(Target::account)
          .thenComparing(Target::region);

  public Target {
    if (!isPartition(partition) || !isAccount(account) || !isRegion(region)) {
      throw new IllegalArgumentException(
          "not a target: " + partition + " " + account + " " + region);
    }
  }

  // By hand, as FieldPath's.
  @Override
  public boolean equals(Object other) {
    return other instanceof Target target
        && target.account.equals(account)
        && target.region.equals(region)
        && target.partition.equals(partition);
  }

  @Override
  public int hashCode() {
    return 31 * account.hashCode() + region.hashCode();
  }

  /** A target in the partition that the region's name tells. */
  public static Target of(String account, String region) {
    return new Target(partitionOf(region), account, region);
  }

  /** Whether the text has the shape of an account id: twelve digits. */
  public static boolean isAccount(String text) {
    return ACCOUNT.matcher(text).matches();
  }

  /** Whether the text has the shape of a region's name. */
  public static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  /** Whether the text has the shape of a partition's name. */
  public static boolean isPartition(String text) {
    return PARTITION.matcher(text).matches();
  }

  /** The partition that a region belongs to by its prefix; {@code aws} for all others. */
  public static String partitionOf(String region) {
    return PARTITIONS.entrySet().stream()
        .filter(e -> region.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("aws");
  }

  @Override
  public int compareTo(Target other) {
    return ORDER.compare(this, other);
  }

  /** {@code account/region}, as ids and messages name a target. */
  @Override
  public String toString() {
    return account + "/" + region;
  }
}
