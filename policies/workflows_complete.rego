package plumbline.workflows_complete

import data.plumbline.lib.workflows

# METADATA
# title: Custom workflows build and test
# description: >-
#   Without workflows of its own a pipeline runs AWS's for building and for testing. Once it names any, what it names is
#   what runs: a list without a test workflow ships images untested though imageTestsEnabled is true, and scans of the
#   test instance have no instance.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-image-workflows.html
#     description: Manage build and test workflows
# custom:
#   id: workflows.complete
#   group: workflows
#   severity: medium
#   controls:
#     - NIST-800-53-CM-4
#     - AWS-WA-OPS05-BP02
#   remediation: >-
#     Add a workflow of the kind that is missing, such as AWS's own workflow/test/test-image/x.x.x.
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
deny contains {"msg": message, "path": "workflows", "key": kind} if {
	workflows.present
	some kind in ["build", "test"]
	not kind in {found.kind | some found in workflows.known}
	message := sprintf("the pipeline has workflows of its own, and none of them is a %s workflow", [kind])
}
