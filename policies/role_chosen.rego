package plumbline.role_chosen

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Custom workflows run with a role of their own
# description: >-
#   Custom workflows need an executionRole: the service-linked role, which stands in where none is set, is not one that
#   you can narrow, and custom steps are not among what it may do. Where params.require_execution_role is true, which
#   it is not by default, every pipeline has one.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/security-iam.html
#     description: IAM permissions for custom workflows
# custom:
#   id: role.chosen
#   group: identity
#   severity: medium
#   controls:
#     - NIST-800-53-AC-6
#     - AWS-WA-SEC03-BP02
#   remediation: >-
#     Set executionRole to an IAM role that grants what the workflows do, and no more.
#   stages: [check, gate]
#   params:
#     require_execution_role: >-
#       whether every pipeline has an execution role of its own, not only one with custom workflows
#   example:
#     passes:
#       pipeline:
#         executionRole: image-builder
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#     fails:
#       pipeline:
#         executionRole: null
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
deny contains {"msg": message, "path": "executionRole"} if {
	asked_for
	not chosen
	message := sprintf("executionRole is %s, wanted a role of your own%s", [shown, because])
}

deny contains {"msg": message, "path": "executionRole", "key": "params.require_execution_role"} if {
	not required
	message := params.bad("require_execution_role", "true or false")
}

required := params.flag("require_execution_role")

asked_for if required == "yes"

asked_for if has_workflows

has_workflows if not pipeline.field(["workflows"]) in {null, []}

default because := ""

because := ", since the pipeline has custom workflows" if has_workflows

role := pipeline.field(["executionRole"])

chosen if {
	pipeline.text(role)
	not contains(role, "AWSServiceRoleForImageBuilder")
}

shown := "the service-linked role" if {
	is_string(role)
	contains(role, "AWSServiceRoleForImageBuilder")
} else := pipeline.shown(role)
