# METADATA
# title: Rules with descriptions
# custom:
#   severity: critical
package annotated

import rego.v1

# METADATA
# title: The role is ours
# custom:
#   id: test.own-role
#   severity: high
deny contains {"msg": msg, "path": "executionRole"} if {
	parts := split(input.pipeline.executionRole, ":")
	parts[4] != input.target.account
	msg := sprintf("a role of account %s", [parts[4]])
}

# METADATA
# title: Names of roles
# custom:
#   id: test.role-name
#   severity: low
warn_name contains {"msg": "not an ARN", "severity": "info", "key": input.pipeline.executionRole} if {
	not startswith(input.pipeline.executionRole, "arn:")
}
