package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;

/**
 * Which pipeline an entry is about.
 *
 * @param name as written, or the last part of the ARN
 */
record Identity(Arn arn, String name) {
  /** Of an entry that cannot say it; never of a result. */
  static final Identity UNKNOWN =
      of(new Target("aws", "000000000000", "us-east-1"), "unknown-pipeline");

  static Identity of(Target target, String name) {
    return new Identity(Arn.pipeline(target, name), name);
  }
}
