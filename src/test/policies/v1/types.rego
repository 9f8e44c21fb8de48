package types

import rego.v1

deny contains sprintf("%s is %s", [member, type_name(value)]) if {
	some member, value in input.pipeline
	not expected(member, value)
}

expected(member, value) if {
	member in {"name", "arn", "description", "status", "platform", "executionRole", "lastRunStatus"}
	is_string(value)
}

expected(member, value) if {
	regex.match(`(Arn|^date\w+)$`, member)
	is_string(value)
}

expected(member, value) if {
	endswith(member, "Configuration")
	is_object(value)
}

expected("tags", value) if is_object(value)

expected("schedule", value) if is_object(value)

expected("workflows", value) if is_array(value)

expected("enhancedImageMetadataEnabled", value) if is_boolean(value)

expected("consecutiveFailures", value) if is_number(value)

warn contains "no spec" if is_null(input.desired)

warn_false contains "false is a value" if input.pipeline.imageScanningConfiguration.imageScanningEnabled == false

warn_compare contains sprintf("%v", [x < "a"]) if {
	some x in input.pipeline.limits.mixed
	x != null
}
