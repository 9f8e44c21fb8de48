package plumbline.workflows_pinned

import data.plumbline.lib.workflows

# METADATA
# title: Workflows that are not AWS's are pinned to a version
# description: >-
#   AWS keeps its own workflows compatible, and x.x.x is how they are meant to be used. A workflow of yours or of
#   another account that is named with a wildcard changes what all pipelines do at the moment it is published, without
#   a change to any of them that somebody could review.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/ibhow-semantic-versioning.html
#     description: Semantic versioning in Image Builder
# custom:
#   id: workflows.pinned
#   group: workflows
#   severity: low
#   controls:
#     - NIST-800-53-CM-3
#   remediation: >-
#     Name the workflow's version in full, such as 1.2.0, and move it on with a change to the spec.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:123456789012:workflow/test/smoke/1.2.0"
#     fails:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:123456789012:workflow/test/smoke/1.x.x"
warn contains {"msg": message, "path": found.path, "key": found.arn} if {
	some found in workflows.known
	not workflows.aws_owned(found.account)
	"x" in split(found.version, ".")
	message := sprintf("the workflow %s is named as version %s, wanted one without wildcards", [found.name, found.version])
}
