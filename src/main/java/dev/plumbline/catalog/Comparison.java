package dev.plumbline.catalog;

/** What makes two values of a field mean the same. */
public enum Comparison {
  /** The same JSON value; numbers by what they are worth. */
  PLAIN,
  /** The same set of times. */
  CRON,
  /** The same zone: {@code UTC}, {@code Etc/UTC} and unset. */
  TIME_ZONE,
  /** The same role, by name or by ARN. */
  ROLE,
  /** The same ARN, or one that the other's version pattern ({@code 1.x.x}) takes in. */
  VERSIONED_ARN,
  /** The same elements in any order. */
  UNORDERED,
  /** The same elements in any order, told apart by their {@code name}. */
  BY_NAME,
  /** Key by key; {@code aws:} keys are AWS's own and never compared. */
  TAGS,
  /** Member by member, or element by element in order. */
  STRUCTURE,
  /** Never a difference. */
  NEVER
}
