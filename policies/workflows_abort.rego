package plumbline.workflows_abort

import data.plumbline.lib.params
import data.plumbline.lib.pipeline
import data.plumbline.lib.workflows

# METADATA
# scope: document
# title: A workflow that fails stops the image
# description: >-
#   With onFailure CONTINUE an image ships although a test of it failed, and only its log says so. Where that is meant,
#   as for a test on trial, params.optional_test_workflows has the workflow's name. Without onFailure a failure stops
#   the image.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_WorkflowConfiguration.html
#     description: WorkflowConfiguration in the API reference
# custom:
#   id: workflows.stop-on-failure
#   group: workflows
#   severity: medium
#   controls:
#     - NIST-800-53-CM-4
#     - AWS-WA-OPS05-BP02
#   remediation: >-
#     Set onFailure to ABORT, or add the workflow's name to params.optional_test_workflows.
#   stages: [check, gate]
#   params:
#     optional_test_workflows: >-
#       names of test workflows that may fail without failing the image
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#             onFailure: ABORT
#     fails:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/test-image/x.x.x"
#             onFailure: CONTINUE
deny contains {"msg": message, "path": path, "key": key} if {
	some place, workflow in input.pipeline.workflows
	is_object(workflow)
	found := object.get(workflow, "onFailure", null)
	not found in {null, "ABORT"}
	not optional(place, found)
	path := workflows.path(place, "onFailure")
	key := object.get(workflows.known, [place, "arn"], path)
	message := sprintf("onFailure is %s, wanted ABORT", [pipeline.shown(found)])
}

deny contains {"msg": message, "path": "workflows", "key": "params.optional_test_workflows"} if {
	not names
	message := params.bad("optional_test_workflows", "a list of texts")
}

names := params.texts("optional_test_workflows")

optional(place, "CONTINUE") if {
	workflows.known[place].kind == "test"
	workflows.known[place].name in names
}
