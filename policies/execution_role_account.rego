package plumbline.execution_role_account

import data.plumbline.lib.arn
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The execution role is one of the pipeline's account
# description: >-
#   Image Builder runs the workflows with this role. A role of another account, or of another partition, cannot be
#   passed, and an ARN that names one was copied from somewhere else. A plain name is always a role of the same
#   account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_UpdateImagePipeline.html
#     description: UpdateImagePipeline in the API reference
# custom:
#   id: role.same-account
#   group: identity
#   severity: high
#   remediation: >-
#     Name a role of the pipeline's own account in executionRole, or leave it out for the service-linked role.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline: {executionRole: "arn:aws:iam::123456789012:role/image-builder"}
#     fails:
#       pipeline: {executionRole: "arn:aws:iam::210987654321:role/image-builder"}
deny contains {"msg": message, "path": "executionRole"} if {
	role != null
	not is_name
	not is_role
	message := sprintf("executionRole is %s, wanted the name or ARN of an IAM role", [pipeline.shown(role)])
}

deny contains {"msg": message, "path": "executionRole"} if {
	is_role
	some part in ["partition", "account"]
	found := arn.parse(role)[part]
	wanted := pipeline.target(part)
	found != wanted
	message := sprintf("executionRole is of %s %s, the pipeline of %s", [part, found, wanted])
}

role := pipeline.field(["executionRole"])

is_name if {
	pipeline.text(role)
	not contains(role, ":")
}

is_role if {
	parsed := arn.parse(role)
	parsed.service == "iam"
	parsed.region == ""
	startswith(parsed.resource, "role/")
}
