package dev.plumbline.live.aws;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;

/**
 * A call as IAM sees it.
 *
 * @param action such as {@code imagebuilder:GetImagePipeline}
 * @param resource the ARN that the permission has to cover
 */
record Operation(String action, String resource, Target target) {
  static Operation get(Arn arn) {
    return new Operation("imagebuilder:GetImagePipeline", arn.toString(), arn.target());
  }

  static Operation list(Target target) {
    String all = String.join(":", "arn", target.partition(), "imagebuilder", target.region());
    return new Operation(
        "imagebuilder:ListImagePipelines",
        all + ":" + target.account() + ":image-pipeline/*",
        target);
  }

  static Operation assume(Target target, String roleArn) {
    return new Operation("sts:AssumeRole", roleArn, target);
  }
}
