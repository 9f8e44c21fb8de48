package plumbline.workflows_groups

import data.plumbline.lib.pipeline
import data.plumbline.lib.workflows

# METADATA
# scope: document
# title: Parallel groups do what they look like
# description: >-
#   Test workflows of one parallelGroup run at the same time; on other workflows the member says nothing. Names of groups
#   are compared letter by letter, so Smoke and smoke are two groups, which run one after the other.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_WorkflowConfiguration.html
#     description: WorkflowConfiguration in the API reference
# custom:
#   id: workflows.parallel-groups
#   group: workflows
#   severity: low
#   remediation: >-
#     Spell the group alike on all its test workflows, and take parallelGroup off every other workflow.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - {workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x", parallelGroup: smoke}
#     fails:
#       pipeline:
#         workflows:
#           - {workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x", parallelGroup: smoke}
#           - {workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x", parallelGroup: Smoke}
warn contains {"msg": message, "path": path, "key": path} if {
	some place, group in groups
	not pipeline.text(group)
	path := workflows.path(place, "parallelGroup")
	message := sprintf("parallelGroup is %s, wanted the name of a group", [pipeline.shown(group)])
}

warn contains {"msg": message, "path": path, "key": path} if {
	some place, _ in groups
	kind := workflows.known[place].kind
	kind != "test"
	path := workflows.path(place, "parallelGroup")
	message := sprintf("a %s workflow has a parallelGroup, which says something of test workflows only", [kind])
}

warn contains {"msg": message, "path": "workflows", "key": key} if {
	some one in groups
	some other in groups
	one < other
	lower(one) == lower(other)
	key := sprintf("%s %s", [one, other])
	message := sprintf("the parallel groups %s and %s differ by case alone", [one, other])
}

# The group of each workflow that has one, by its place in the list.
groups[place] := group if {
	is_array(input.pipeline.workflows)
	some place, workflow in input.pipeline.workflows
	is_object(workflow)
	group := object.get(workflow, "parallelGroup", null)
	group != null
}
