package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Accounts, regions and groups of them. */
final class TargetShapes {
  private static final String ACCOUNT = "^[0-9]{12}$";
  private static final String REGION = "^[a-z]{2,}(-[a-z]+)+-[0-9]+$";
  private static final String PARTITION = "^aws(-[a-z]+)*$";

  private TargetShapes() {}

  /** Twelve digits; YAML makes a number of them where they are not in quotes. */
  static ObjectNode account() {
    ObjectNode digits =
        Shapes.type("integer").put("minimum", 100_000_000_000L).put("maximum", 999_999_999_999L);
    return Shapes.any(Shapes.string().put("pattern", ACCOUNT), digits);
  }

  static ObjectNode region() {
    return Shapes.string().put("pattern", REGION);
  }

  private static ObjectNode partition() {
    return Shapes.string().put("pattern", PARTITION);
  }

  /** A mapping that names an account and a region. */
  static ObjectNode target() {
    return members(new Members()).object();
  }

  /** The same where texts may hold variables. */
  static ObjectNode targetWithVariables() {
    return new Members()
        .needed("account", Variables.or(account()), "Twelve digits, in quotes.")
        .needed("region", Variables.or(region()), "A region such as eu-central-1.")
        .with("partition", Variables.or(partition()), "Else what the region's name tells.")
        .object();
  }

  private static Members members(Members members) {
    return members
        .needed("account", account(), "Twelve digits, in quotes.")
        .needed("region", region(), "A region such as eu-central-1.")
        .with("partition", partition(), "Else what the region's name tells.");
  }

  /** As reports and snapshots have it. */
  static ObjectNode inJson() {
    return new Members()
        .needed("partition", partition())
        .needed("account", Shapes.string().put("pattern", ACCOUNT))
        .needed("region", region())
        .object();
  }

  /** {@code @name}. */
  static ObjectNode group() {
    return Shapes.described(
        Shapes.string().put("pattern", "^@."), "A group of targets of plumbline.yaml: \"@name\".");
  }
}
