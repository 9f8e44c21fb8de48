package plumbline.workflows_parameters

import data.plumbline.lib.pipeline
import data.plumbline.lib.workflows

# METADATA
# scope: document
# title: Parameters of workflows have names and values
# description: >-
#   A parameter without a value, or one that is given twice, leaves it to the service what the workflow runs with; an
#   empty value is most often a variable that was not filled in.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_WorkflowParameter.html
#     description: WorkflowParameter in the API reference
# custom:
#   id: workflows.parameters
#   group: workflows
#   severity: low
#   remediation: >-
#     Give each parameter of a workflow one name and a list of values, or leave the parameter out.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#             parameters: [{name: bootTimeout, value: ["15"]}]
#     fails:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#             parameters: [{name: bootTimeout, value: [""]}]
deny contains {"msg": message, "path": path, "key": path} if {
	some place, parameters in lists
	not is_array(parameters)
	path := workflows.path(place, "parameters")
	message := sprintf("parameters is %s, wanted a list", [pipeline.shown(parameters)])
}

deny contains {"msg": message, "path": path, "key": key} if {
	some place, parameters in lists
	is_array(parameters)
	some index, parameter in parameters
	not whole(parameter)
	path := workflows.path(place, "parameters")
	key := sprintf("%s[%d]", [path, index])
	message := "a parameter is not a name with values that say something"
}

deny contains {"msg": message, "path": path, "key": key} if {
	some place, parameters in lists
	some index, parameter in parameters
	some other, same in parameters
	index < other
	parameter.name == same.name
	path := workflows.path(place, "parameters")
	key := sprintf("%s %s", [path, pipeline.shown(same.name)])
	message := sprintf("the parameter %s is given more than once", [pipeline.shown(same.name)])
}

# The parameters of each workflow that has some, by its place in the list.
lists[place] := parameters if {
	is_array(input.pipeline.workflows)
	some place, workflow in input.pipeline.workflows
	is_object(workflow)
	parameters := object.get(workflow, "parameters", null)
	parameters != null
}

whole(parameter) if {
	pipeline.text(parameter.name)
	is_array(parameter.value)
	count(parameter.value) > 0
	every value in parameter.value { pipeline.text(value) }
}
