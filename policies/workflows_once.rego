package plumbline.workflows_once

import data.plumbline.lib.workflows

# METADATA
# title: No workflow runs twice in the same way
# description: >-
#   The same workflow with the same parameters a second time costs an instance and shows nothing new. It is most often
#   what a merge of two lists left behind. With other parameters a workflow may well run again.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_WorkflowConfiguration.html
#     description: WorkflowConfiguration in the API reference
# custom:
#   id: workflows.once
#   group: workflows
#   severity: low
#   remediation: >-
#     Take one of the two out of workflows, or give it other parameters.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#     fails:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
warn contains {"msg": message, "path": "workflows", "key": key} if {
	some place, found in workflows.known
	some other, same in workflows.known
	other > place
	found.arn == same.arn
	parameters(place) == parameters(other)
	key := found.arn
	message := sprintf("the workflow %s stands in the list more than once with the same parameters", [found.name])
}

# Parameters go by their name, in any order.
parameters(place) := {[object.get(one, "name", null), object.get(one, "value", null)] |
	some one in input.pipeline.workflows[place].parameters
	is_object(one)
}
