package plumbline.role_name

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The execution role is one certain role, named as the organisation names them
# description: >-
#   A role is named in full: what holds * or ? stands in policies only. Where params.role_prefixes is not empty, which
#   it is by default, the role's path and name, such as /image-builder/golden, begin with one of them; a role without a
#   path begins with /. That keeps pipelines to roles below the path that a permissions boundary or an SCP guards.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
#     description: IAM identifiers
# custom:
#   id: role.name
#   group: identity
#   severity: medium
#   controls:
#     - NIST-800-53-AC-6
#   remediation: >-
#     Name one existing role in executionRole, by its ARN where its path matters, under one of params.role_prefixes.
#   stages: [check, gate]
#   params:
#     role_prefixes: >-
#       what the path and name of the execution role begin with, such as /image-builder/; none means anything
#   example:
#     passes:
#       pipeline: {executionRole: "arn:aws:iam::123456789012:role/image-builder/golden"}
#     fails:
#       pipeline: {executionRole: "arn:aws:iam::123456789012:role/image-builder/*"}
deny contains {"msg": message, "path": "executionRole"} if {
	some character in ["*", "?"]
	contains(role, character)
	message := sprintf("executionRole is %s, wanted one certain role", [pipeline.shown(role)])
}

deny contains {"msg": message, "path": "executionRole"} if {
	count(prefixes) > 0
	not strings.any_prefix_match(full_name, prefixes)
	message := sprintf("executionRole is %s, wanted one that begins with %s", [pipeline.shown(role), concat(" or ", prefixes)])
}

deny contains {"msg": message, "path": "executionRole", "key": "params.role_prefixes"} if {
	not prefixes
	message := params.bad("role_prefixes", "a list of texts")
}

prefixes := params.texts("role_prefixes")

# What is not text is for role.same-account; where there is none, role.chosen decides.
role := found if {
	found := pipeline.field(["executionRole"])
	pipeline.text(found)
}

full_name := sprintf("/%s", [substring(role, indexof(role, ":role/") + 6, -1)]) if {
	contains(role, ":role/")
} else := sprintf("/%s", [role])
