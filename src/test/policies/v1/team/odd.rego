package team["odd-name"]

import rego.v1

deny contains msg if {
	some workflow in input.pipeline.workflows
	workflow.onFailure == "CONTINUE"
	msg := sprintf("%s goes on after a failure", [workflow.workflowArn])
}
