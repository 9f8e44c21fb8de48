package team.build

import rego.v1

name := input.pipeline.name

deny contains msg if {
	input.pipeline.platform == "Windows"
	input.pipeline.imageTestsConfiguration.timeoutMinutes < 120
	msg := sprintf("%s: Windows needs two hours", [name])
}
