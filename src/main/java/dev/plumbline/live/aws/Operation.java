package dev.plumbline.live.aws;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;

/**
 * A call as IAM sees it.
 *
 * @param action such as {@code imagebuilder:GetImagePipeline}
 * @param resource the ARN that the permission has to cover; {@code *} for an action that IAM cannot
 *     narrow to resources
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2imagebuilder.html">
 *     Actions of Image Builder</a>
 */
record Operation(String action, String resource, Target target) {
  static final String GET = "imagebuilder:GetImagePipeline";
  static final String LIST = "imagebuilder:ListImagePipelines";
  static final String ASSUME = "sts:AssumeRole";

  static Operation get(Arn arn) {
    return new Operation(GET, arn.toString(), arn.target());
  }

  static Operation list(Target target) {
    return new Operation(LIST, "*", target);
  }

  static Operation assume(Target target, String roleArn) {
    return new Operation(ASSUME, roleArn, target);
  }
}
