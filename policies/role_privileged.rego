package plumbline.role_privileged

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The execution role is none that may do everything
# description: >-
#   Whoever can change a workflow acts with the rights of this role. The roles in params.privileged_roles are those
#   that accounts have for administrators and for the organisation itself; a build needs none of what they may do. What
#   a role may do cannot be seen from its name, so this finds the plain mistake only.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
#     description: Security best practices in IAM
# custom:
#   id: role.not-privileged
#   group: identity
#   severity: high
#   controls:
#     - NIST-800-53-AC-6
#     - AWS-WA-SEC03-BP02
#   remediation: >-
#     Make a role for builds that grants what the workflows do, and no more, and set executionRole to it.
#   stages: [check, gate]
#   params:
#     privileged_roles: >-
#       names of roles, in any case, that a build does not run with
#   example:
#     passes:
#       pipeline: {executionRole: "arn:aws:iam::123456789012:role/image-builder"}
#     fails:
#       pipeline: {executionRole: "arn:aws:iam::123456789012:role/OrganizationAccountAccessRole"}
deny contains {"msg": message, "path": "executionRole"} if {
	lower(name) in {lower(privileged) | some privileged in names}
	message := sprintf("executionRole is %s, a role that may do far more than a build needs", [name])
}

deny contains {"msg": message, "path": "executionRole", "key": "params.privileged_roles"} if {
	not names
	message := params.bad("privileged_roles", "a list of texts")
}

names := params.texts("privileged_roles")

# What stands behind the path.
name := parts[count(parts) - 1] if {
	role := pipeline.field(["executionRole"])
	is_string(role)
	parts := split(role, "/")
}
